import { join } from 'node:path';
import { Upcasters } from '#event-sourcing';
import { checkGoldenEvents } from '#event-sourcing/testing';
import type { IntakeEvent } from '#intake';
import type { HouseholdEvent, PersonEvent } from '#people';

const people: Readonly<Record<(PersonEvent | HouseholdEvent)['type'], true>> = {
  PersonRegistered: true,
  NameRecorded: true,
  BirthDateRecorded: true,
  DemographicsRecorded: true,
  ContactPointRecorded: true,
  ContactPointEnded: true,
  AddressRecorded: true,
  CommunicationNeedRecorded: true,
  StrengthRecorded: true,
  FactCorrected: true,
  FactVerified: true,
  MarkedNotSamePerson: true,
  LookQuestioned: true,
  LookAnswered: true,
  PersonErased: true,
  HouseholdFormed: true,
  MemberJoined: true,
  MemberLeft: true,
  RelationshipRecorded: true,
};

const intake: Readonly<Record<IntakeEvent['type'], true>> = {
  ContactReceived: true,
  OwnWordsAdded: true,
  PrivacyNoticeGiven: true,
  PersonIdentified: true,
  NeedsStated: true,
  InformationProvided: true,
  IntakeScreenedOut: true,
  IntakeSentToTriage: true,
  IntakeWithdrawn: true,
};

describe('events once published', () => {
  it.each([
    ['people', people],
    ['intake', intake],
  ])('of %s read as they did', (lib, types) => {
    const folder = join(process.cwd(), 'test/golden', lib);
    expect(checkGoldenEvents({ folder, types: Object.keys(types), upcasters: new Upcasters() })).toEqual([]);
  });
});
