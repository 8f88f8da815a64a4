import { caseIdOf, closeCase, openCase, writeNote, type NewSeat } from '#casework';
import { Refusal } from '#event-sourcing';
import { deliverService, orderService, recordOutcome, setGoal, startService } from '#plans';
import { ageBandOn } from '#people';
import { listOf } from './columns.js';
import { dataOf, find, keep, type Case, type Contact, type Goal, type Person, type Service, type Teller } from './tellers.js';

/** The case of a triage; its plan is drafted by the reaction. Whoever opens it leads. */
export const tellCase: Teller = async (row, { writer, told, follow }) => {
  const { id, name, programs, worker, organization } = row.values;
  const contact = find<Contact>(told, 'contact', row.values['contact']!);
  if (!contact.triaged) throw new Refusal('rule', 'case.no-triage', 'A case comes after a triage.');
  const { triageId, intakeId, county, contactAt, person, needs, thread } = contact;
  follow(row, thread);
  const people = listOf(row.values['people']).map((one) => find<Person>(told, 'person', one).personId);
  const personIds = [...new Set([person.personId, ...people])];
  const { birthDate, groups, language } = person;
  const ageBand = birthDate === undefined ? 'unknown' : ageBandOn(birthDate, contactAt.slice(0, 10));
  const seat: NewSeat = { actorId: worker!, kind: 'worker', organization: organization!, program: listOf(programs)[0], seatRole: 'lead' };
  const facts = { needs, language, groups, ageBand };
  const known = {
    intakeId,
    primaryPersonId: person.personId,
    personIds,
    county,
    contactAt,
    level: contact.triaged.level,
    facts,
    seats: [seat],
  };
  const caseId = caseIdOf(triageId);
  const { events, fresh } = await writer.tell(row, {
    name: 'open',
    command: openCase,
    streamId: caseId,
    input: { triageId, name: name!, programs: listOf(programs).map((program) => ({ program })), seats: [seat] },
    lookedUp: { known },
    county,
  });
  keep(told, 'case', id!, { caseId, planId: dataOf(events, 'CaseOpened').planId, county, thread } satisfies Case);
  return fresh;
};

/** Something worth keeping, for the team. */
export const tellNote: Teller = async (row, { writer, told, follow }) => {
  const { caseId: streamId, county, thread } = find<Case>(told, 'case', row.values['case']!);
  follow(row, thread);
  const input = { text: row.values['text']!, sharing: 'team' };
  return (await writer.tell(row, { name: 'note', command: writeNote, streamId, input, county })).fresh;
};

/** A goal of the plan, in the person's words. */
export const tellGoal: Teller = async (row, { writer, told, follow }) => {
  const { id, need, outcome, title, words, measure, unit, baseline, target, target_date: targetDate } = row.values;
  const of = find<Case>(told, 'case', row.values['case']!);
  follow(row, of.thread);
  const input = {
    ...{ need: need!, outcome: outcome!, title: title!, words: words!, measure: measure!, unit: unit!, targetDate },
    ...{ baseline: Number(baseline), target: Number(target), saidBy: 'person' as const, sharing: 'team-and-family' },
  };
  const { events, fresh } = await writer.tell(row, { name: 'goal', command: setGoal, streamId: of.planId, input, county: of.county });
  keep(told, 'goal', id!, { goalId: dataOf(events, 'GoalSet').goalId, of } satisfies Goal);
  return fresh;
};

/** A service is ordered for a goal, and begins. */
export const tellService: Teller = async (row, { writer, told, follow }) => {
  const { id, service, provider, program } = row.values;
  const { goalId, of } = find<Goal>(told, 'goal', row.values['goal']!);
  const where = { streamId: of.planId, county: of.county, program };
  follow(row, of.thread);
  const input = { goalId, service: service!, provider: provider!, program };
  const { events, fresh } = await writer.tell(row, { ...where, name: 'order', command: orderService, input });
  const { serviceId } = dataOf(events, 'ServiceOrdered');
  await writer.tell(row, { ...where, name: 'start', command: startService, input: { serviceId } });
  keep(told, 'service', id!, { serviceId, of } satisfies Service);
  return fresh;
};

/** The person has had the service. */
export const tellDelivery: Teller = async (row, { writer, told, follow }) => {
  const { serviceId, of } = find<Service>(told, 'service', row.values['service']!);
  follow(row, of.thread);
  const step = { name: 'deliver', command: deliverService, streamId: of.planId, input: { serviceId }, county: of.county };
  return (await writer.tell(row, step)).fresh;
};

/** What came of a goal. */
export const tellOutcome: Teller = async (row, { writer, told, follow }) => {
  const { result, evidence, programs } = row.values;
  const { goalId, of } = find<Goal>(told, 'goal', row.values['goal']!);
  follow(row, of.thread);
  const input = { goalId, result: result!, evidence: evidence!, contributingPrograms: listOf(programs) };
  return (await writer.tell(row, { name: 'outcome', command: recordOutcome, streamId: of.planId, input, county: of.county })).fresh;
};

/** The case ends. */
export const tellClosing: Teller = async (row, { writer, told, follow }) => {
  const { caseId: streamId, county, thread } = find<Case>(told, 'case', row.values['case']!);
  follow(row, thread);
  const input = { reason: row.values['reason'] as Parameters<typeof closeCase.decide>[0]['reason'] };
  return (await writer.tell(row, { name: 'close', command: closeCase, streamId, input, county })).fresh;
};
