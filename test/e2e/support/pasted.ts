/** What programs put on the clipboard, in short, and what a body keeps of it. */
type Pasted = [name: string, pasted: string, expected: string];

const wordLine = (level: number, marker: string, text: string, list = 0) =>
  `<p class=MsoListParagraphCxSpMiddle style='margin-left:${level * 36}.0pt;text-indent:-18.0pt;mso-list:l${list} level${level} lfo1'>` +
  `<![if !supportLists]><span lang=UK style='font-family:Symbol;mso-fareast-font-family:Symbol'><span style='mso-list:Ignore'>${marker}` +
  `<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp;&nbsp; </span></span></span><![endif]><span lang=UK>${text}<o:p></o:p></span></p>`;

const wordLineAsComment = (level: number, marker: string, text: string) =>
  `<p class=MsoListParagraph style='mso-list:l1 level${level} lfo2'><!--[if !supportLists]--><span>${marker}&nbsp;&nbsp; </span><!--[endif]-->${text}</p>`;

export const PASTED: Pasted[] = [
  ['Word: bullets', wordLine(1, '·', 'Перше') + wordLine(1, '·', 'Друге'), '<ul><li>Перше</li><li>Друге</li></ul>'],
  [
    'Word: numbers, nested',
    wordLine(1, '1.', 'Перше') +
      wordLine(2, 'a)', 'під першим') +
      wordLine(2, 'b)', 'теж') +
      wordLine(1, '2.', 'Друге'),
    '<ol><li>Перше<ol><li>під першим</li><li>теж</li></ol></li><li>Друге</li></ol>',
  ],
  [
    'Word: bullets under numbers, three deep',
    wordLine(1, '1.', 'А') + wordLine(2, 'o', 'Б') + wordLine(3, '§', 'В') + wordLine(2, 'o', 'Г'),
    '<ol><li>А<ul><li>Б<ul><li>В</li></ul></li><li>Г</li></ul></li></ol>',
  ],
  [
    'Word: the mark between comments',
    wordLineAsComment(1, '1.1.', 'Перше') + wordLineAsComment(1, '1.2.', 'Друге'),
    '<ol><li>Перше</li><li>Друге</li></ol>',
  ],
  [
    'Word: two lists, one after the other',
    wordLine(1, '1.', 'А', 0) + wordLine(1, '1.', 'Б', 3),
    '<ol><li>А</li></ol><ol><li>Б</li></ol>',
  ],
  [
    'Word: words about a list stay between its parts',
    `${wordLine(1, '·', 'А')}<p class=MsoNormal>Далі<o:p></o:p></p>${wordLine(1, '·', 'Б')}`,
    '<ul><li>А</li></ul><p>Далі</p><ul><li>Б</li></ul>',
  ],
  [
    'Word: a page with its head',
    `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><meta name=Generator content="Microsoft Word 15"><style><!--p.MsoNormal{font-size:11pt}--></style>
     <!--[if gte mso 9]><xml><o:OfficeDocumentSettings></o:OfficeDocumentSettings></xml><![endif]--></head><body lang=UK><!--StartFragment-->
     <h1>Партнерство<o:p></o:p></h1><h2><span style='color:#2E74B5'>Умови</span></h2><p class=MsoNormal><b><span style='font-size:14.0pt'>Громада</span></b><span
     style='mso-spacerun:yes'>&nbsp; </span>і <i>місто</i><o:p></o:p></p><p class=MsoNormal><o:p>&nbsp;</o:p></p><!--EndFragment--></body></html>`,
    '<h2>Партнерство</h2><h3>Умови</h3><p><strong>Громада</strong> і <em>місто</em></p>',
  ],
  [
    'Word: a table, its words in paragraphs',
    `<table class=MsoTableGrid border=1 style='border-collapse:collapse'><tr style='height:10pt'><td width=200 colspan=2 style='border:solid'><p class=MsoNormal><b>Разом</b><o:p></o:p></p></td></tr>
     <tr><td><p class=MsoNormal>1<o:p></o:p></p></td><td><p class=MsoNormal>2</p></td></tr></table>`,
    '<table><tr><td colspan="2"><p><strong>Разом</strong></p></td></tr><tr><td><p>1</p></td><td><p>2</p></td></tr></table>',
  ],
  [
    'Word: a bookmark is no link, a footnote is one to nowhere',
    `<p class=MsoNormal><a name="_Toc1">Розділ</a><a href="#_ftn1" name="_ftnref1"><sup>[1]</sup></a></p>`,
    '<p>Розділ<sup>[1]</sup></p>',
  ],
  [
    'Google Docs: all in a bold that is none',
    `<meta charset="utf-8"><b style="font-weight:normal;" id="docs-internal-guid-1"><h2 dir="ltr" style="line-height:1.38"><span style="font-size:16pt;font-weight:400">Умови</span></h2>
     <p dir="ltr"><span style="font-weight:700">Громада</span><span style="font-weight:400"> і </span><span style="font-style:italic;color:#ff0000">місто</span></p><br /></b>`,
    '<h2>Умови</h2><p><strong>Громада</strong> і <em>місто</em></p>',
  ],
  [
    'Google Docs: lists in lists',
    `<b style="font-weight:normal;"><ol><li dir="ltr" aria-level="1"><p dir="ltr" role="presentation"><span>А</span></p></li><ul><li dir="ltr" aria-level="2"><p><span>Б</span></p></li></ul>
     <li dir="ltr" aria-level="1"><p><span>В</span></p></li></ol></b>`,
    '<ol><li>А<ul><li>Б</li></ul></li><li>В</li></ol>',
  ],
  [
    'Google Docs: struck, raised, and a link as it is',
    `<p><span style="text-decoration:line-through">старе</span> <span style="font-size:0.6em;vertical-align:super">2</span> <a href="https://example.org/a?utm_source=x&amp;b=1" style="text-decoration:none"><span style="text-decoration:underline">тут</span></a></p>`,
    '<p><s>старе</s> <sup>2</sup> <a href="https://example.org/a?utm_source=x&amp;b=1">тут</a></p>',
  ],
  [
    'LibreOffice: fonts, and lists whose lines are paragraphs',
    `<p style="line-height: 100%"><font color="#000000"><font face="Liberation Serif"><font size="3"><span lang="uk-UA"><b>Місто</b></span></font></font></font></p>
     <ul><li><p style="margin-bottom: 0cm">А</p><ul><li><p>Б</p></li></ul></li><li><p>В</p></li></ul>`,
    '<p><strong>Місто</strong></p><ul><li>А<ul><li>Б</li></ul></li><li>В</li></ul>',
  ],
  [
    'a web page: its boxes, pictures and programs',
    `<div class="post"><div><h3 id="x">Назва</h3><p>Перше <a href="/news/7">наше</a>.</p><img src="https://t.example/p.gif" width=1><script>x()</script></div><div>Друге<br>рядком</div></div>`,
    '<h3>Назва</h3><p>Перше <a href="/news/7">наше</a>.</p><p>Друге<br>рядком</p>',
  ],
  [
    'a web page: a link around a heading, and one that is a program',
    `<a href="https://example.org/"><h4>Назва</h4><p>Слова</p></a><p><a href="javascript:x()">натисни</a></p>`,
    '<p><a href="https://example.org/">Назва Слова</a></p><p>натисни</p>',
  ],
  [
    'a web page: a quote, a rule, small headings, marks in marks',
    `<blockquote><p>Раз</p><p>Два</p></blockquote><hr class="x"><h6>Дрібне</h6><p><strong>а <b>б</b></strong><strong> в</strong></p>`,
    '<blockquote>Раз<br>Два</blockquote><hr><h4>Дрібне</h4><p><strong>а б в</strong></p>',
  ],
  [
    'a table that is a frame',
    '<table><tr><td><p>А</p><ul><li>Б</li></ul></td></tr></table>',
    '<p>А</p><ul><li>Б</li></ul>',
  ],
  ['lines that keep their ends', '<pre>раз\n  два</pre>', '<p>раз<br>два</p>'],
  ['words alone', 'Самі <u>слова</u> &lt;3', '<p>Самі слова &lt;3</p>'],
  ['no-break spaces: one stays, many are one space', '<p>5&nbsp;км&nbsp;&nbsp; далі</p>', '<p>5\u00a0км далі</p>'],
  ['nothing that can be seen', '<p>&nbsp;</p><p><span style="color:red"></span></p><div><br></div>', ''],
];
