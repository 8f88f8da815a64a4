import type { Need, Outcome } from '#codes';

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
