import { NEEDS } from '#codes';
import { given, testContext, testNow } from '#event-sourcing/testing';
import { addOwnWords } from './add-own-words/add-own-words.js';
import { givePrivacyNotice } from './give-privacy-notice/give-privacy-notice.js';
import { identifyPerson, type IdentifyPerson } from './identify-person/identify-person.js';
import { allowedNow, intake, triageIdOf } from './intake.js';
import type { IntakeEvent } from './intake.events.js';
import { provideInformation } from './provide-information/provide-information.js';
import { screenOut } from './screen-out/screen-out.js';
import { sendToTriage } from './send-to-triage/send-to-triage.js';
import { stateNeeds } from './state-needs/state-needs.js';
import { takeContact } from './take-contact/take-contact.js';
import { withdrawIntake } from './withdraw-intake/withdraw-intake.js';

const { streamId } = testContext();
const personId = '01890000-0000-7000-8000-0000000000aa';
const contact = { channel: 'phone', caller: 'self', forWhom: 'self-and-children', county: '27109', language: 'es' } as const;
const received: IntakeEvent = {
  type: 'ContactReceived',
  data: contact,
  personal: { ownWords: 'Ya no alcanza.' },
  subjects: [streamId],
  occurredAt: '2026-06-12T16:42:00.000Z',
};
const notice = (how: 'read-aloud' | 'not-yet'): IntakeEvent => ({
  type: 'PrivacyNoticeGiven',
  data: { version: '1', language: 'es', how },
});
const facts = { ageBand: '25-44', groups: ['hispanic-latino'], language: 'es' };
const identified: IntakeEvent = {
  type: 'PersonIdentified',
  data: { personId, known: true, reasons: [] },
  personal: { name: 'Rosa' },
  subjects: [personId],
  facts,
};
const needs = { ...Object.fromEntries(NEEDS.map((need) => [need, 'not-said'])), housing: 'yes', food: 'declined' };
const stated: IntakeEvent = { type: 'NeedsStated', data: { needs } };
const rosa: IdentifyPerson = { personId, reasons: ['phone-same'], person: { name: 'Rosa', ...facts, bornOn: '1991-03-01' } };

describe('take a contact', () => {
  it('keeps the own words sealed for the contact itself, before anybody is identified', () => {
    given(intake)
      .when(takeContact, { ...contact, ownWords: 'Ya no alcanza para la renta.' })
      .then([
        {
          type: 'ContactReceived',
          data: contact,
          personal: { ownWords: 'Ya no alcanza para la renta.' },
          subjects: [streamId],
          facts: { county: '27109', channel: 'phone', language: 'es' },
        },
      ]);
  });

  it('is done once', () => {
    given(intake, [received])
      .when(takeContact, { ...contact, ownWords: 'x' })
      .refused('intake.taken');
  });
});

describe('the privacy notice', () => {
  it('comes before who it is', () => {
    given(intake, [received])
      .when(identifyPerson, rosa)
      .refused('privacy-notice-first', {
        allowedNow: ['add-own-words', 'give-privacy-notice', 'state-needs', 'screen-out', 'withdraw-intake'],
      });
  });

  it('put off allows a name, but no hand-over', () => {
    const before = [received, notice('not-yet')];
    given(intake, before)
      .when(identifyPerson, rosa)
      .then([{ type: 'PersonIdentified', facts }]);
    given(intake, [...before, identified, stated])
      .when(sendToTriage, {})
      .refused('intake.not-complete');
  });

  it('is kept with version, language and how', () => {
    given(intake, [received])
      .when(givePrivacyNotice, { version: '1', language: 'es', how: 'read-aloud' })
      .then([{ type: 'PrivacyNoticeGiven', data: { version: '1', language: 'es', how: 'read-aloud' }, policyVersion: 'privacy-notice/1' }]);
  });
});

describe('who it is', () => {
  const ready = [received, notice('read-aloud')];

  it('is known or new, with the reasons', () => {
    given(intake, ready)
      .when(identifyPerson, rosa)
      .then([{ type: 'PersonIdentified', data: { personId, known: true, reasons: ['phone-same'] }, subjects: [personId] }]);
    given(intake, ready)
      .when(identifyPerson, { ...rosa, reasons: ['new-person'] })
      .then([{ type: 'PersonIdentified', data: { known: false } }]);
  });

  it('must be somebody who is registered', () => {
    given(intake, ready).when(identifyPerson, { personId, reasons: [] }).refused('not-found');
  });

  it('asks for a confirmation where help was asked for before the birth, and keeps it', () => {
    const unborn: IdentifyPerson = { ...rosa, person: { ...rosa.person!, bornOn: '2026-06-14' } };
    given(intake, ready)
      .when(identifyPerson, unborn)
      .refused('before-birth', { allowedNow: ['confirm-before-birth'] });
    given(intake, ready)
      .when(identifyPerson, { ...unborn, confirmBeforeBirth: true })
      .then([{ type: 'PersonIdentified', data: { beforeBirthConfirmed: true } }]);
  });
});

describe('the ten needs', () => {
  it('are all answered; only yes goes into the facts', () => {
    given(intake, [received])
      .when(stateNeeds, { needs })
      .then([{ type: 'NeedsStated', data: { needs }, facts: { needs: ['housing'] } }]);
  });

  it('are refused when one is missing, unknown, or answered with another word', () => {
    const { food: _, ...nine } = needs;
    given(intake, [received]).when(stateNeeds, { needs: nine }).refused('intake.needs');
    given(intake, [received])
      .when(stateNeeds, { needs: { ...needs, boats: 'yes' } })
      .refused('intake.needs');
    given(intake, [received])
      .when(stateNeeds, { needs: { ...needs, food: 'maybe' } })
      .refused('intake.needs');
  });
});

describe('hand over to triage', () => {
  const ready = [received, notice('read-aloud'), identified, stated];

  it('takes along what is known: when help was asked for, the needs, the strata', () => {
    given(intake, ready)
      .when(sendToTriage, {})
      .then([
        {
          type: 'IntakeSentToTriage',
          data: {
            triageId: triageIdOf(streamId),
            personId,
            county: '27109',
            contactAt: '2026-06-12T16:42:00.000Z',
            forWhom: 'self-and-children',
            needs,
          },
          facts: { county: '27109', needs: ['housing'], ageBand: '25-44', groups: ['hispanic-latino'], language: 'es' },
        },
      ]);
  });

  it('takes the language of the contact where the person was never asked', () => {
    const unasked: IntakeEvent = { ...identified, facts: { ...facts, language: 'not-asked' } };
    given(intake, [received, notice('read-aloud'), unasked, stated])
      .when(sendToTriage, {})
      .then([{ type: 'IntakeSentToTriage', facts: { language: 'es' } }]);
  });

  it('says what is missing', () => {
    given(intake, [received, notice('read-aloud'), stated])
      .when(sendToTriage, {})
      .refused('intake.not-complete');
    given(intake, [received, notice('read-aloud'), identified])
      .when(sendToTriage, {})
      .refused('intake.not-complete');
  });

  it('is the end: nothing more happens at this contact', () => {
    const sent: IntakeEvent = {
      type: 'IntakeSentToTriage',
      data: { triageId: 't', personId, county: '27109', contactAt: testNow, forWhom: 'self', needs },
    };
    const after = given(intake, [...ready, sent]);
    after.when(sendToTriage, {}).refused('intake.not-open', { allowedNow: [] });
    after.when(addOwnWords, { ownWords: 'x' }).refused('intake.not-open');
    after.when(withdrawIntake, { by: 'person' }).refused('intake.not-open');
    after.when(screenOut, { reason: 'information-only', offered: 'x' }).refused('intake.not-open');
  });
});

describe('what else may be done with a contact', () => {
  it('more words are sealed for the person once it is known who it is', () => {
    given(intake, [received, notice('read-aloud'), identified])
      .when(addOwnWords, { ownWords: 'Y mi hija.' })
      .then([{ type: 'OwnWordsAdded', personal: { ownWords: 'Y mi hija.' }, subjects: [personId] }]);
  });

  it('known facts are confirmed once each, and only of somebody', () => {
    given(intake, [received])
      .when(provideInformation, { confirmed: ['language'] })
      .refused('intake.nobody-identified');
    given(intake, [received, notice('read-aloud'), identified])
      .when(provideInformation, { confirmed: ['language', 'language'] })
      .then([{ type: 'InformationProvided', data: { confirmed: ['language'] } }]);
  });

  it('it is answered with what was offered, or withdrawn', () => {
    given(intake, [received])
      .when(screenOut, { reason: 'information-only', offered: 'Where the food shelf is' })
      .then([{ type: 'IntakeScreenedOut', data: { reason: 'information-only' }, personal: { offered: 'Where the food shelf is' } }]);
    given(intake, [received])
      .when(withdrawIntake, { by: 'person' })
      .then([{ type: 'IntakeWithdrawn', data: { by: 'person' } }]);
  });

  it('every refusal names what is allowed, and that is what the menu shows', () => {
    expect(allowedNow(given(intake).state)).toEqual(['take-contact']);
    expect(allowedNow(given(intake, [received, notice('read-aloud'), identified, stated]).state)).toContain('send-to-triage');
  });
});
