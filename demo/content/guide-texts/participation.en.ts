import type { PdfText } from '../types.ts';

/** The English version of the guidelines on participatory budgeting. */
export const participationEn: PdfText = {
  title: 'Participatory budgeting without disappointment: guidelines',
  subtitle: 'Second edition: rules, checks, voting, reporting',
  publisher: 'Transparent Budget Lab NGO',
  language: 'en',
  chapters: [
    {
      heading: 'What has changed since the first edition',
      paragraphs: [
        'The first edition taught how to run a participatory budget. Since then teams from forty-two hromadas have taught us how not to spoil it. Most disappointment does not come on voting day but a year later, when the winning project is still waiting for its tender.',
        'The second edition therefore says twice as much about feasibility and reporting. We added advice for hromadas where some residents are displaced or serve in the army, and removed advice that depended on paper ballots.',
        '- New: consultations for authors before they apply.\n- New: the rule “no more than we can build”.\n- Revised: protection of the vote from rigging.\n- Removed: equal shares for all districts whatever their needs.',
      ],
    },
    {
      heading: 'How much money, and what for',
      paragraphs: [
        'Begin not with a percentage but with capacity. Count how many small works your services really finished last year and multiply by the mean price. If there were six courtyards, do not promise twenty.',
        'Divide the sum into two or three classes. This division has proved useful:',
        '- large projects, common to the whole hromada;\n- small projects: a street, a courtyard, a village club;\n- school projects, decided by pupils.',
        'Write into the rules what happens to money left over, and who covers a rise in prices. Without these two sentences the first winter will turn winners into complainants.',
        '> Five finished projects are better than fifteen solemnly announced.',
      ],
    },
    {
      heading: 'Help the author before applying',
      paragraphs: [
        'A person comes with the idea “to make it nice by the pond”. The hromada’s task is to help turn it into a project, not to reject it over a mistake in a cadastral number. Hold at least three consultations: in the centre, in a starosta district, and online in the evening.',
        '1. Show a map of municipal land: nothing can be built elsewhere.\n2. Give a table of approximate prices: a bench, a lamp, a metre of path, a tree.\n3. Explain who will look after the thing and what that costs a year.\n4. Introduce people to each other: three of them often apply for the same.',
        'Bring an engineer on duty. An hour at a consultation saves a week of letters during the check.',
      ],
    },
    {
      heading: 'A check without a black box',
      paragraphs: [
        'Every project receives a written opinion with three answers: is it lawful, is it technically possible, is there enough money. A refusal without an explanation is the quickest way to lose an active person for good.',
        '- All opinions are published together, on one day.\n- The author has seven days to mend faults.\n- Meetings of the commission are streamed or recorded.\n- A member who is the author or a relative takes no part.',
        'If you refuse, offer another way: current repairs, a grant, a day of common work. In a third of the hromadas that shared their experience, rejected ideas later came true by other means.',
      ],
    },
    {
      heading: 'A vote that is trusted',
      paragraphs: [
        'Trust rests on a simple check: one person, one ballot, and the person can be identified without revealing the choice. Use electronic identification and, for those who have none, desks in libraries and service centres where a member of staff helps.',
        '- Do not show interim results: they invite rigging.\n- Give everyone several votes, which softens the rivalry of villages.\n- Provide a way to take part for residents who left or serve.\n- Publish a summary: how many votes, how many rejected, and why.',
        'Pupils from the age of fourteen can vote like adults if the rules say so. It is they who most often bring their parents.',
      ],
    },
    {
      heading: 'From victory to opening',
      paragraphs: [
        'Within a month of the results bring together authors, contractors and the bodies that will own the works. Draw up a schedule of three dates: estimate, start, opening. It hangs on the site with a name beside each date.',
        'If a date slips, be the first to say so. “Two months late: waiting for lamps” is read calmly; silence is read as deceit.',
        '> The author cuts the ribbon with those who voted. Officials stand in the second row.',
        'A year later come back with a short survey. Is the light on, is it clean, is the swing whole? These answers matter more than the number of votes.',
      ],
    },
    {
      heading: 'The yearly report: six numbers',
      paragraphs: [
        'The report fits on a page and has six numbers for each year since the start:',
        '1. How many projects were submitted.\n2. How many were admitted to the vote.\n3. How many residents voted.\n4. How many projects won.\n5. How many of these are finished.\n6. How many days passed, on average, from victory to opening.',
        'The last is the most honest. If it grows, cut next year’s sum and finish what was begun. Residents will support a pause if they know its reason.',
        'Put a file of open data beside it, so that everyone can count. A participatory budget belongs to those who take part, its mistakes included.',
      ],
    },
  ],
};
