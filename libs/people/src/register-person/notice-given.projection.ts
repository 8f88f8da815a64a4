import { change, on, streamIdOf, type Projection } from '#event-sourcing';
import type { ContactReceived, PrivacyNoticeGiven } from '#intake';
import { NoticeGiven } from './notice-given.entity.js';

/** Lets a person be registered from a contact only after the privacy notice. */
export const noticesGiven: Projection = {
  name: 'notices-given',
  version: 1,
  entities: [NoticeGiven],
  on: {
    ContactReceived: on<ContactReceived>((event) => {
      const intakeId = streamIdOf(event.stream);
      return [change(NoticeGiven, { intakeId }, (row): NoticeGiven => row ?? { intakeId, notice: 'none' })];
    }),
    PrivacyNoticeGiven: on<PrivacyNoticeGiven>((event) => {
      const intakeId = streamIdOf(event.stream);
      const notice: NoticeGiven['notice'] = event.data.how === 'not-yet' ? 'not-yet' : 'given';
      return [change(NoticeGiven, { intakeId }, (): NoticeGiven => ({ intakeId, notice }))];
    }),
  },
};
