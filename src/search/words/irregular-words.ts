/** Lexemes whose forms no rule brings together, folded: each line is one. */
const LEXEMES = [
  'день дня дню дні днем днів дням днями днях',
  'тиждень тижня тижню тижні тижнем тижнів тижням тижнями тижнях',
  'дитина дитини дитині дитину дитиною діти дітей дітям дітьми дітях',
  'людина людини людині людину людиною люди людей людям людьми людях',
  'друг друга другу другові другом друзі друзів друзям друзями друзях',
  'рука руки руці руку рукою рук рукам руками руках',
  'око ока оку оком очі очей очам очима очах',
  'імя імені іменем імям імена імен іменам іменами іменах',
  'мати матері матірю матерів матерям матерями матерях',
  'війна війни війні війну війною воєн війнам війнами війнах',
  'гроші грошей грошам грішми грошима грошах',
  'село села селу селом селі сіл селам селами селах',
  'київ києва києву києвом києві',
  'лев лева леву левові левом леви левів',
  'пес пса псу псом пси псів',
  // Those that are never declined, and look like forms of others.
  ...['кіно', 'метро', 'радіо', 'відео', 'авто', 'бюро', 'фото', 'кафе', 'журі', 'таксі', 'кредо', 'какао', 'медіа'],
  'person people persons',
  'man men',
  'woman women',
  'child children',
];

const BY_FORM = new Map<string, string>();
for (const forms of LEXEMES) {
  const [lemma = '', ...others] = forms.split(' ');
  for (const form of [lemma, ...others]) BY_FORM.set(form, lemma);
}

/** The lexeme of an irregular form, by its first form; null for all others. */
export function irregularLemma(word: string): string | null {
  return BY_FORM.get(word) ?? null;
}
