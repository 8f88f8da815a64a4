import { on, patch, put, streamIdOf, type Projection } from '#event-sourcing';
import type { LookAnswered, LookQuestioned } from '#people';
import { QuestionedLook } from './questioned-look.entity.js';

const unanswered = { answer: null, answeredBy: null, answeredAt: null };

/** What people said of looks at them, and what they were told. */
export const questionedLooks: Projection = {
  name: 'questioned-looks',
  version: 3,
  entities: [QuestionedLook],
  on: {
    LookQuestioned: on<LookQuestioned>(({ stream, data: { questionId, lookId, lookerId, county }, personal, metadata }) => {
      const row = {
        questionId,
        personId: streamIdOf(stream),
        lookId,
        lookerId,
        county,
        words: personal?.words ?? null,
        at: metadata.occurredAt,
        ...unanswered,
      };
      return [put(QuestionedLook, { questionId }, row)];
    }),
    LookAnswered: on<LookAnswered>(({ data: { questionId }, personal, metadata }) => {
      const answered = { answer: personal?.words ?? null, answeredBy: metadata.actor.id, answeredAt: metadata.occurredAt };
      return [patch(QuestionedLook, { questionId }, (row) => ({ ...row, ...answered }))];
    }),
  },
};
