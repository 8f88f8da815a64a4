import { canDo } from './can-do.js';
import { caseFile } from './case.js';
import { caseEnd } from './case-end.js';
import { codes } from './codes.js';
import { conflict } from './conflict.js';
import { drafts } from './drafts.js';
import { frame } from './frame.js';
import { me } from './me.js';
import { measures } from './measures.js';
import { myDay } from './my-day.js';
import { operations } from './operations.js';
import { person } from './person.js';
import { plan } from './plan.js';
import { planCourse } from './plan-course.js';
import { planProgress } from './plan-progress.js';
import { planReviews } from './plan-reviews.js';
import { planRecord } from './plan-record.js';
import { planStructure } from './plan-structure.js';
import { requests } from './requests.js';
import { screener } from './screener.js';
import { signIn } from './sign-in.js';
import { takeContact } from './take-contact.js';
import { whoItIs } from './who-it-is.js';
import { timeline } from './timeline.js';
import { together } from './together.js';

/** Every sentence in Spanish; the type of the catalogue refuses a missing one. */
export const es = {
  ...canDo,
  ...codes,
  ...conflict,
  ...drafts,
  ...frame,
  ...me,
  ...measures,
  ...caseFile,
  ...caseEnd,
  ...myDay,
  ...operations,
  ...person,
  ...plan,
  ...planCourse,
  ...planProgress,
  ...planReviews,
  ...planRecord,
  ...planStructure,
  ...requests,
  ...screener,
  ...signIn,
  ...takeContact,
  ...whoItIs,
  ...timeline,
  ...together,
} as const;
