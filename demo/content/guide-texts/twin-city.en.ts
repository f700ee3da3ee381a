import type { PdfText } from '../types.ts';

/** The English version of the step-by-step guide. */
export const twinCityEn: PdfText = {
  title: 'Finding a twin city: a step-by-step guide for local authorities',
  subtitle: 'Nine steps from the first idea to a working partnership agreement',
  publisher: 'Hromadas Side by Side Association',
  language: 'en',
  chapters: [
    {
      heading: 'Whom this guide is for, and how to use it',
      paragraphs: [
        'This guide is written for those in a hromada who will look for a partner abroad: deputy mayors, specialists in international cooperation, heads of culture and education. No experience is needed. If your council has no such post, one person with at least half a day a week will do.',
        'The way is divided into nine steps. Each ends with a result that you can show: a note, a list, a letter, minutes, an agreement. Without the result, do not go on. Most partnerships that failed began with a letter sent before the hromada had answered the question why.',
        '> A realistic time from the first meeting to the signing is eight to fourteen months. Haste costs more than time here.',
        'At the end you will find a sample of the first letter and questions for a self-check. Copy, change and translate them without asking the publisher.',
      ],
    },
    {
      heading: 'Steps 1–3. Understand yourselves',
      paragraphs: [
        '1. Gather a working group: someone from the executive committee, a councillor, the head of a school or a house of culture, an entrepreneur, and a member of the youth council. Five to seven people are enough.\n2. State the aim in one sentence. “We want to be friends with a German town” is not an aim. “We want to learn to look after mature forests and sell timber honestly” is.\n3. Write a profile of the hromada on two pages: population, area, main employers, schools, rivers, feasts, and the languages in which you can correspond.',
        'Write the profile for a person who has never heard of your oblast. Instead of “great tourist potential” write: “two thousand cyclists a year stop here, because the river route passes us”. Instead of “developed infrastructure” say how many beds there are and how to get here from the nearest station.',
        'List separately what you can give. A hromada that only asks does not become a partner. You may offer experience of working in wartime, digital services, a choir, internships, or a place for a summer school.',
      ],
    },
    {
      heading: 'Steps 4–5. Look where you are looked for',
      paragraphs: [
        'Make a list of ten to fifteen municipalities. Mind four signs: a similar size, a similar economy, a shared history or residents who already know each other, and a town that has room for one more partner.',
        '- Residents abroad. People who left the hromada are often volunteers or employees of the town hall there.\n- Schools. An exchange of classes or an online lesson often comes before an agreement of councils.\n- National associations of municipalities, most of which have a desk for partnership seekers.\n- Your partners’ partners. Triangles hold better than pairs.\n- Parishes, fire brigades and sports clubs, whose ties are older than any agreement.',
        'At step five cut the list to three. Read a year of the minutes of those councils: what they argue about, what they pay for, whether they mention Ukraine. It takes an evening and saves you a letter to the wrong address.',
      ],
    },
    {
      heading: 'Step 6. The first letter',
      paragraphs: [
        'The letter fits on one page. Write in the recipient’s language or in English, and let a native speaker read the translation. The head of the hromada signs, but name the person who will answer, with a telephone number and languages.',
        '- Who we are: two sentences.\n- Why we write to you: one concrete thing we share.\n- What we offer to do together within three months: one small thing.\n- What we do not ask for: make clear that this is not a plea for aid.\n- A link to the profile.',
        '> “Your fire brigade turns one hundred and twenty this year, and ours turns ninety. We invite two of your volunteers to an online drill: our people will show how they work during power cuts.”',
        'If there is no answer in three weeks, telephone. If there is none in six, thank them in silence and write to the second on the list. Do not send the same letter to fifteen addresses: town halls talk to each other.',
      ],
    },
    {
      heading: 'Steps 7–8. Try first, then agree',
      paragraphs: [
        'Begin with a small joint undertaking that can be finished in a quarter: a shared lesson, an exhibition of children’s drawings, an exchange of school canteen recipes, advice on an energy audit. It shows whether letters are answered, whether there is an interpreter, and whether people care.',
        'After two such undertakings offer a framework agreement. A good one is short and contains:',
        '- aims and three or four fields of work;\n- who keeps in touch on either side;\n- how the yearly plan is made;\n- who pays for travel, translation and lodging;\n- for how long it is made, and how it can be ended.',
        'Put the draft to a session of the council with a note that explains it. What a council may agree with a municipality of another state is laid down by law; ask a lawyer which approvals your case needs before you set the day of the signing.',
      ],
    },
    {
      heading: 'Step 9. Keep the partnership awake',
      paragraphs: [
        'In the experience of the authors, partnerships fade most often in the second year, when the person in charge changes. So keep the letters in a shared mailbox, not in a private one, and keep a short log: the date, what happened, who was there, what comes next.',
        '- Once a quarter: half an hour online, even if there is little news.\n- Once a year: a plan on one page, approved by both sides.\n- Once in two years: a talk about whether the aim of step 2 is still yours.',
        'Tell people at home. Residents support what they see: a bench from the twin town, a class back from an exchange, a recipe in the canteen. A yearly report on the council’s site is respect for those whose taxes bought the tickets.',
      ],
    },
    {
      heading: 'A sample of the first letter',
      paragraphs: [
        'Dear Madam Mayor, we are the Verbokutsk hromada: six thousand people, eleven villages, an oak forest, and a river that forgets its banks in spring.',
        'We write to you because last year your council adopted a plan for the care of old trees, and we are writing such a plan for the first time. Both forests are about the same age, and both have been through drought.',
        'We offer one small thing for the next three months: an online meeting of two foresters for ninety minutes. We will find the interpreter. For our part we will show how we watch trees with photographs taken by pupils: the data are open, and you may use them.',
        'This letter is not a plea for aid. If the talk proves useful to both sides, we will think what comes next.',
        'Marta will answer you; she speaks English and is learning German: telephone, e-mail. A short account of the hromada is attached, on two pages.',
        '> Yours sincerely, the head of the hromada. (And sign by hand: it is noticed.)',
      ],
    },
    {
      heading: 'Check yourselves',
      paragraphs: [
        'Before you send the first letter, answer yes or no to each question.',
        '1. Can we state the aim in one sentence without the word “friendship”?\n2. Is there a person who will answer letters within two working days?\n3. Do we know what we offer?\n4. Has a native speaker read the letter?\n5. Is there money in the budget for translation and two journeys?\n6. Do councillors and starostas know of it?\n7. Have we agreed who takes over if the person in charge leaves?',
        'Five or more times yes: send it. Fewer: go back to steps 1–3, which cost only time.',
        '> The guide was prepared by experts of the Hromadas Side by Side Association within the Strong Neighbourhoods Project. It rests on the method “From Acquaintance to Deed” of the School of Municipal Diplomacy.',
      ],
    },
  ],
};
