import type { Need } from '#codes';

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

/** The first thing that is agreed for a need. */
export const ACTION_FOR: Readonly<Record<Need, string>> = {
  food: 'Apply for food support together',
  housing: 'Talk to the landlord about the rent',
  'health-care': 'Find a clinic that takes the card',
  'stable-income': 'Apply for cash assistance',
  'child-care': 'Visit two child care places',
  'child-support': 'Ask for a support order',
  crisis: 'Find a bed for tonight',
  'home-based-care': 'Arrange the first visit at home',
  safety: 'Make a safety plan',
  opportunity: 'Sign up for the course',
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
