import { given } from '#event-sourcing/testing';
import { drafted, PERSON } from '../fixtures/plan-story.js';
import type { PlanEvent } from '../plan.events.js';
import { plan } from '../plan.js';
import { drawOnStrength } from './draw-on-strength.js';

const STRENGTH = '0192a000-0000-8000-8000-000000000021';
const DRAWN = '0192a000-0000-8000-8000-000000000022';
const words = 'Has kept every appointment.';
const recordedAs = { personId: PERSON, strengthId: STRENGTH };
const drawn: PlanEvent = { type: 'StrengthDrawnOn', data: { strengthId: DRAWN, recordedAs }, personal: { words }, subjects: [PERSON] };

describe('a strength in a plan', () => {
  it('may be new, or the one that stands on the page of a person of the plan', () => {
    given(plan, [drafted])
      .when(drawOnStrength, { words })
      .then([{ type: 'StrengthDrawnOn', personal: { words } }]);
    given(plan, [drafted])
      .when(drawOnStrength, { words, recordedAs })
      .then([{ type: 'StrengthDrawnOn', data: { recordedAs }, personal: { words }, subjects: [PERSON] }]);
  });

  it('is not built on twice, until it was ended', () => {
    given(plan, [drafted, drawn]).when(drawOnStrength, { words, recordedAs }).refused('plan.strength-drawn-on');
    const ended: PlanEvent = { type: 'StrengthEnded', data: { strengthId: DRAWN } };
    given(plan, [drafted, drawn, ended])
      .when(drawOnStrength, { words, recordedAs })
      .then([{ type: 'StrengthDrawnOn', data: { recordedAs } }]);
  });

  it('is never one of somebody whom the plan is not for', () => {
    const other = { ...recordedAs, personId: DRAWN };
    given(plan, [drafted]).when(drawOnStrength, { words, recordedAs: other }).refused('not-found');
  });
});
