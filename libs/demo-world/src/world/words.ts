import type { Need, Outcome } from '#codes';

/** What people say when they ask for help, by the need that they speak of first. */
export const ASKING: Readonly<Record<Need, readonly string[]>> = {
  food: [
    'My food stamps ran out on the nineteenth and payday is not until the first.',
    'We eat at my sister’s four nights a week now. I would like to cook for my own kids again.',
    'They cut my hours and I have been skipping dinner so the kids can have seconds.',
  ],
  housing: [
    'The landlord sold the building and we have to be out by the end of the month.',
    'We are five people in my brother’s basement and his lease says three.',
    'I got a paper on my door that says I have ten days.',
  ],
  'health-care': [
    'My insulin was covered last year and now the pharmacy says it is not.',
    'My son has not seen a dentist in three years. Nobody near us takes our card.',
    'I cannot tell if I still have insurance. I got three letters and they do not agree.',
  ],
  'stable-income': [
    'I work two jobs and still come up two hundred dollars short every month.',
    'The plant closed in March. I have looked every week since.',
    'My hurt back is better but they gave my shift away.',
  ],
  'child-care': [
    'I could take the night job if somebody could be with my girl until seven.',
    'The day care closed and my mother can only do Mondays.',
  ],
  'child-support': [
    'He has not paid since summer and I do not want to fight, I just need it to be steady.',
    'I lost my job and the amount they take is from when I had it.',
  ],
  crisis: ['I do not know where we sleep tonight.', 'Everything happened at once and I cannot think straight.'],
  'home-based-care': [
    'My mother falls. She should not be alone in the mornings and I have to work.',
    'I can stay in my own house if somebody comes twice a week.',
  ],
  safety: ['I need to talk to somebody when he is not in the room.', 'I want my kids to sleep without the dresser against the door.'],
  opportunity: [
    'I want to finish the welding course. I have one term left.',
    'My English is good enough for work now. I need somebody to look at my papers.',
  ],
};

/** The same in Spanish. */
export const ASKING_SPANISH: readonly string[] = [
  'Me cortaron las horas en la lechería y ya no alcanza para la renta.',
  'La comida no nos dura hasta el fin de mes y me da pena pedir.',
  'Mi hija empieza la escuela en enero y no tengo quién me la cuide temprano.',
  'Nos subieron la renta doscientos dólares y el dueño no nos da más tiempo.',
];

interface GoalWords {
  readonly outcome: Outcome;
  readonly title: string;
  readonly words: string;
  readonly measure: string;
  readonly unit: string;
  readonly baseline: number;
  readonly target: number;
}

/** A goal for each need, as somebody might say it. */
export const GOALS: Readonly<Record<Need, readonly GoalWords[]>> = {
  food: [
    {
      outcome: 'economically-secure',
      title: 'Food in the house all month',
      words: 'I want the cupboard to be full on the last day of the month too.',
      measure: 'days-with-enough-food',
      unit: 'days a month',
      baseline: 19,
      target: 30,
    },
  ],
  housing: [
    {
      outcome: 'children-stable',
      title: 'A place that is ours',
      words: 'I want a door that I can lock and nobody can sell from under us.',
      measure: 'steps-to-a-home',
      unit: 'steps',
      baseline: 0,
      target: 6,
    },
    {
      outcome: 'safe-and-secure',
      title: 'Stay where we are',
      words: 'I do not want to move again. I want to pay what we owe and stay.',
      measure: 'rent-owed',
      unit: 'dollars',
      baseline: 1450,
      target: 0,
    },
  ],
  'health-care': [
    {
      outcome: 'access-to-care-and-services',
      title: 'A doctor who knows us',
      words: 'I want one doctor for all of us, and to know what it costs before.',
      measure: 'visits-kept',
      unit: 'visits',
      baseline: 0,
      target: 4,
    },
  ],
  'stable-income': [
    {
      outcome: 'economically-secure',
      title: 'Money that lasts the month',
      words: 'I want to pay the rent and still buy shoes.',
      measure: 'household-income',
      unit: 'dollars a month',
      baseline: 1640,
      target: 2600,
    },
  ],
  'child-care': [
    {
      outcome: 'children-develop',
      title: 'Somebody good with the kids',
      words: 'I want them with somebody who reads to them.',
      measure: 'hours-of-care',
      unit: 'hours a week',
      baseline: 0,
      target: 30,
    },
  ],
  'child-support': [
    {
      outcome: 'economically-secure',
      title: 'Support that is steady',
      words: 'I want to know what comes and when, so I can plan.',
      measure: 'months-paid',
      unit: 'months',
      baseline: 0,
      target: 6,
    },
  ],
  crisis: [
    {
      outcome: 'safe-and-secure',
      title: 'A safe night, every night',
      words: 'I want to sleep without packing my bag.',
      measure: 'nights-in-one-place',
      unit: 'nights',
      baseline: 0,
      target: 60,
    },
  ],
  'home-based-care': [
    {
      outcome: 'dignity-autonomy-choice',
      title: 'Stay in my own house',
      words: 'I want to get old at my own kitchen table.',
      measure: 'visits-a-week',
      unit: 'visits',
      baseline: 0,
      target: 3,
    },
  ],
  safety: [
    {
      outcome: 'safe-and-secure',
      title: 'A home without fear',
      words: 'I want to hear the door and not be afraid.',
      measure: 'weeks-without-fear',
      unit: 'weeks',
      baseline: 0,
      target: 12,
    },
  ],
  opportunity: [
    {
      outcome: 'economically-secure',
      title: 'Finish the course',
      words: 'I want the paper that says I can do the work.',
      measure: 'credits',
      unit: 'credits',
      baseline: 4,
      target: 16,
    },
  ],
};

export const STRENGTHS: readonly string[] = [
  'Has kept every appointment.',
  'Asks good questions and writes the answers down.',
  'Her neighbors look after the children when she works late.',
  'Cooks for the whole stairwell on Sundays.',
  'Speaks three languages and helps others with their letters.',
  'Walked to work for two months when the car broke, and was never late.',
  'The family eats together every evening.',
];

export const CONTACTS: readonly string[] = [
  'Called to ask how the week went. The landlord has not answered yet.',
  'Met at the office. We went through the letters together and sorted them.',
  'Left no message, as asked. Will try by text.',
  'Talked about what comes next, and who does it.',
  'Visited at home. The heat works again.',
];

export const TASKS: readonly { readonly title: string; readonly why: string }[] = [
  { title: 'Call back about the papers', why: 'They said they would have them this week.' },
  { title: 'Send the verification to the landlord', why: 'The landlord holds the unit until he has it.' },
  { title: 'Ask whether the interpreter is booked', why: 'The meeting is soon.' },
  { title: 'Check that the first payment came', why: 'It should have come on the first.' },
  { title: 'Confirm the ride for the appointment', why: 'There is no bus at that hour.' },
];
