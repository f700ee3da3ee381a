import type { PdfText } from '../types.ts';

/** The English version of the handbook on energy management. */
export const energyEn: PdfText = {
  title: 'Energy management in a small hromada: a handbook',
  subtitle: 'Accounting, first savings, readiness for power cuts',
  publisher: 'Light for Hromadas Project',
  language: 'en',
  chapters: [
    {
      heading: 'Why begin with accounting',
      paragraphs: [
        'The cheapest energy is that which is not used. But it can be seen only in a table. In most small hromadas the bills lie with the accountants, the caretaker knows the meters, and decisions are taken by a council that sees neither.',
        'An energy manager need not be an engineer. It is a person who compares numbers every week and has the right to ask: “Why did the kindergarten use as much on Sunday as on Wednesday?”',
        '> In the project’s pilot buildings weekly accounting alone cut consumption by 6–9 per cent: people began to switch off what is counted.',
        'The handbook is meant for a hromada with ten to forty municipal buildings and no money for special software.',
      ],
    },
    {
      heading: 'A table that is enough',
      paragraphs: [
        'Start one shared spreadsheet. A row is a building and a week; the columns are electricity, heat or gas, water, mean outside temperature, and a remark.',
        '- One person reads the meters, on the same day and hour.\n- A photograph hangs at each meter: this is the number to write down.\n- A wrong entry is not wiped out but corrected beside it.\n- A remark explains what is unusual: a feast, repairs, an air alert, a burst pipe.',
        'After eight weeks draw a simple line for each building: consumption against temperature. Points high above the line are your first savings.',
      ],
    },
    {
      heading: 'Ten measures that cost almost nothing',
      paragraphs: [
        '1. Air rooms briefly and with windows wide open, not for hours through a crack.\n2. Lower the temperature at night and at weekends.\n3. Move furniture away from radiators.\n4. Seal windows and doors.\n5. Adjust door closers.\n6. Put timers on boilers.\n7. Change lamps in corridors.\n8. Clean ventilation filters.\n9. Give the computer room one switch.\n10. Mend dripping taps.',
        'Write this list for each building with a name and a day beside each line. Hang it in the hall: children are the strictest inspectors.',
        'Record consumption before and after. Without these two numbers no measure will persuade councillors to pay for insulation.',
      ],
    },
    {
      heading: 'When an energy audit is needed',
      paragraphs: [
        'Order an audit when the simple measures are done and the line is still high. A good auditor needs data for two or three years, plans of the building, and access to attic and cellar; if they are not asked for, look for another auditor.',
        '- Ask for at least three packages to be compared.\n- Ask for the payback time at two energy prices.\n- Check that ventilation is counted: an insulated school without it grows mould.\n- The order of works matters more than the list: first the shell, then the boiler.',
        '> Do not buy a boiler before insulating: in a year it will prove twice as strong as needed.',
      ],
    },
    {
      heading: 'Sun, batteries, generator',
      paragraphs: [
        'Plan backup power from need, not from capacity. Write down for each building what must work during a power cut: a pump, a refrigerator with vaccines, communications, light in the shelter. Mostly this is a tenth of the usual load.',
        '- Up to two hours: batteries are enough.\n- From two to eight hours: batteries with solar panels.\n- Longer: a generator, fuel for three days and a trained person on duty.',
        'Test the system each month under load. A generator not started since spring saves nobody in winter. Name the person in charge in an order, and hang instructions with pictures beside the machine.',
      ],
    },
    {
      heading: 'Show the result to the hromada',
      paragraphs: [
        'Money that was not spent is invisible. Make it seen: twice a year show what the saved sum paid for. “The energy that the lyceum did not use paid for six months of a children’s club” is a sentence that people remember.',
        'Agree with the finance department that part of the savings stays with the institution. If everything goes into the common pot, the table will be filled in reluctantly next year.',
        '1. Weekly: meter readings.\n2. Monthly: half an hour with those in charge.\n3. Half-yearly: a sheet for residents.\n4. Yearly: a plan of three measures with sums.',
        'In three years such a hromada has what cannot be bought: the habit of counting.',
      ],
    },
  ],
};
