import { Injectable } from '@nestjs/common';
import { RESPONSE_LEVELS } from '#codes';
import { localDay, measureNumbers, responseDeadlines, versionInForce } from '#governance';
import { Refusal } from '#event-sourcing';
import { preparedReads, type Read } from '#platform';
import { DataSource, QueryFailedError } from 'typeorm';
import { getMeasure } from './definitions/catalogue.js';
import type { MeasureDefinition } from './definitions/measure-definition.js';
import type { MeasureQuery } from './measure-query.dto.js';
import { readMemberEvents, readMembers, type MemberEvent, type MembersFilter, type MembersPage } from './reading/measure-members.js';
import { CountedSums } from './reading/counted-sums.js';
import type { Breakdown, MeasureQuestion } from './reading/measure-question.js';
import { readMeasureValue, readTile, type MeasureValue, type Run } from './reading/measure-value.js';
import { periodOf, trendOf } from './reading/period.js';
import { authoritiesIn, countiesOf } from './reading/place.js';
import type { Rate } from './statistics/rate.js';

const UNDEFINED_TABLE = '42P01';
const UNDEFINED_COLUMN = '42703';

const STATE = '27';
const TREND_MONTHS = 24;

/** Asks the read models of the measures; the policy in force is looked up here. */
@Injectable()
export class MeasureReader {
  private readonly read: Read;

  constructor(private readonly dataSource: DataSource) {
    this.read = preparedReads(dataSource);
  }

  /** Turns what was asked over HTTP into a question with its policy. @throws Refusal not-found, shape */
  questionOf(id: string, query: Pick<MeasureQuery, 'period' | 'place' | 'program' | 'language' | 'asKnownAt'>): MeasureQuestion {
    const measure = getMeasure(id);
    const today = localDay(query.asKnownAt ?? new Date().toISOString());
    const period = periodOf(query.period ?? 'last-12-months', today);
    return {
      measure,
      policy: policyOf(measure, today),
      levels: levelsNeedingService(today),
      period,
      trend: trendOf(period, today, TREND_MONTHS),
      counties: countiesOf(query.place),
      program: query.program,
      language: query.language,
      asKnownAt: query.asKnownAt === undefined ? undefined : new Date(query.asKnownAt).toISOString(),
      today,
    };
  }

  async value(question: MeasureQuestion, by: Breakdown, place?: string): Promise<MeasureValue> {
    if (!(await this.sums.has(question, by === 'month' ? [[]] : [[], [by]]))) beingCounted();
    return readMeasureValue(this.run, question, by, by === 'county' ? authoritiesIn(place) : []);
  }

  /** The value alone. */
  async tile(question: MeasureQuestion): Promise<Rate> {
    if (!(await this.sums.has(question, [[]]))) beingCounted();
    return readTile(this.run, question);
  }

  async members(question: MeasureQuestion, filter: MembersFilter): Promise<MembersPage> {
    if (!(await this.sums.has(question, [[]]))) beingCounted();
    const { asKnownAt, counties, program, language } = question;
    const isWhole = [asKnownAt, counties, program, language].every((chosen) => chosen === undefined);
    return readMembers({ counts: this.run, list: isWhole ? this.run : this.runOnce }, question, filter);
  }

  events(question: MeasureQuestion, memberIds: readonly string[]): Promise<readonly MemberEvent[]> {
    return readMemberEvents(this.run, question, memberIds);
  }

  private readonly run: Run = (text, values) => this.read(text, values).catch(notCountedYet);

  private readonly sums = new CountedSums(this.run);

  /** Planned for each question: the best plan for a list depends on how many members are chosen. */
  private readonly runOnce: Run = (text, values) => this.dataSource.query<unknown[]>(text, values).catch(notCountedYet);
}

/** While a new release still fills its tables there is no number, rather than a wrong one. */
function notCountedYet(error: unknown): never {
  const { code } = (error instanceof QueryFailedError ? error.driverError : error) as { readonly code?: unknown };
  if (code !== UNDEFINED_TABLE && code !== UNDEFINED_COLUMN) throw error;
  beingCounted();
}

const BEING_COUNTED = 'measure.being-counted';

/** Undefined while a measure is counted anew. @throws whatever else was wrong */
export function unlessBeingCounted(error: unknown): undefined {
  if (!(error instanceof Refusal) || error.code !== BEING_COUNTED) throw error;
}

function beingCounted(): never {
  throw new Refusal('unavailable', BEING_COUNTED, 'This is being counted anew after an update. Try again in some minutes.');
}

function policyOf(measure: MeasureDefinition, today: string): MeasureQuestion['policy'] {
  return versionInForce(
    measureNumbers.filter((one) => one.id === measure.id),
    today,
    STATE,
  );
}

/** A level needs a service where the policy of response asks for a shared plan. */
function levelsNeedingService(today: string): readonly string[] {
  const { plan } = versionInForce(responseDeadlines, today, STATE).values;
  return RESPONSE_LEVELS.filter((level) => plan[level] !== null);
}
