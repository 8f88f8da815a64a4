/** Kinds of what stands in the way, and of what helps: beside the person's own words, never instead of them. A list grows by appending. */
export const BARRIER_CODES = [
  'transport',
  'language',
  'child-care',
  'debt',
  'documents',
  'phone-or-internet',
  'work-hours',
  'criminal-record',
  'eviction-record',
  'health',
  'immigration-worry',
  'safety-worry',
  'distance',
  'another',
] as const;

export const STRENGTH_CODES = [
  'skill',
  'relative-near',
  'job-history',
  'faith-community',
  'friends-neighbours',
  'school-ties',
  'keeps-appointments',
  'knows-what-helps',
  'savings-or-income',
  'own-car',
  'languages',
  'culture',
  'another',
] as const;
