import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { policyVersionOf } from '#governance';
import { Permission, ReadModels } from '#platform';
import { MEASURES_READ } from '../permissions.js';
import { DEFINITION_VERSION } from './definitions/catalogue.js';
import { MeasureBody } from './measure-answers.dto.js';
import { MeasureValueQuery } from './measure-query.dto.js';
import { MeasureReader } from './measure-reader.js';
import { notCountedSince } from './not-counted-since.js';
import type { MeasureQuestion } from './reading/measure-question.js';
import { rowsOfValue, trendOfValue } from './rows.js';
import { titleOf, wordsOf } from './wording.js';

@ApiTags('performance')
@Controller('api/measures')
export class MeasureValueController {
  constructor(
    private readonly reader: MeasureReader,
    private readonly readModels: ReadModels,
  ) {}

  @Get(':id')
  @Permission(MEASURES_READ)
  @ApiOperation({ summary: 'A measure: its value, its rows, its trend, and from what it was made.' })
  @ApiOkResponse({ type: MeasureBody })
  async value(@Param('id') id: string, @Query() query: MeasureValueQuery): Promise<MeasureBody> {
    const question = this.reader.questionOf(id, query);
    const by = query.by ?? 'county';
    const position = await this.readModels.reached();
    const counted = await this.reader.value(question, by, query.place);
    const { threshold, target } = question.policy.values;
    const notUpToDateSince = await notCountedSince(this.readModels, question);
    return {
      id,
      ...(notUpToDateSince && { notUpToDateSince }),
      title: titleOf(question),
      members: question.measure.members,
      period: question.period,
      definition: definitionOf(question),
      value: counted.value,
      threshold,
      target,
      by,
      rows: rowsOfValue(question, counted, by, query.place),
      listedNotCounted: listed(question, counted.reasons),
      trend: trendOfValue(question, counted),
      stamp: {
        definition: `${id}/${DEFINITION_VERSION}`,
        policy: policyVersionOf(question.policy),
        position,
        asKnownAt: question.asKnownAt ?? null,
      },
    };
  }
}

function definitionOf(question: MeasureQuestion): MeasureBody['definition'] {
  const { version, effectiveFrom, source, unverified, values } = question.policy;
  // Where the number of days is null or 0, their kind says nothing.
  const dayKind = values.days ? (values.business ? 'business' : 'calendar') : null;
  return { version, effectiveFrom, words: wordsOf(question), source, unverified, dayKind, days: values.days };
}

function listed({ measure }: MeasureQuestion, counts: ReadonlyMap<string, number>): Record<string, number> {
  const codes = measure.reasons.filter((reason) => reason.counts === 'listed').map(({ code }) => code);
  return Object.fromEntries(codes.flatMap((code) => (counts.has(code) ? [[code, counts.get(code)!]] : [])));
}
