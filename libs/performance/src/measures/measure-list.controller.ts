import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Permission, ReadModels } from '#platform';
import { MEASURES_READ } from '../permissions.js';
import { MEASURES } from './definitions/catalogue.js';
import { type MeasureListItem, MeasureList } from './measure-answers.dto.js';
import { MeasureQuery } from './measure-query.dto.js';
import { MeasureReader, unlessBeingCounted } from './measure-reader.js';
import { notCountedSince } from './not-counted-since.js';
import type { MeasureQuestion } from './reading/measure-question.js';
import { titleOf, wordsOf } from './wording.js';

@ApiTags('performance')
@Controller('api/measures')
export class MeasureListController {
  constructor(
    private readonly reader: MeasureReader,
    @Inject(ReadModels) private readonly readModels: Pick<ReadModels, 'notWholeSince'>,
  ) {}

  @Get()
  @Permission(MEASURES_READ)
  @ApiOperation({ summary: 'The measures, each with its value of the period.' })
  @ApiOkResponse({ type: MeasureList })
  async list(@Query() query: MeasureQuery): Promise<MeasureList> {
    const asked = await Promise.all(MEASURES.map(({ id }) => this.tileOf(this.reader.questionOf(id, query))));
    return {
      items: asked.flatMap(({ item }) => item ?? []),
      beingCounted: asked.flatMap(({ item, id, title }) => (item ? [] : [{ id, title }])),
    };
  }

  /** A measure that is being counted anew is left out: it holds up no other. */
  private async tileOf(question: MeasureQuestion): Promise<{ id: string; title: string; item?: MeasureListItem }> {
    const named = { id: question.measure.id, title: titleOf(question) };
    const value = await this.reader.tile(question).catch(unlessBeingCounted);
    if (!value) return named;
    const { threshold, target } = question.policy.values;
    const notUpToDateSince = await notCountedSince(this.readModels, question);
    const said = { ...named, words: wordsOf(question), threshold, target, period: question.period };
    return { ...named, item: { ...said, ...value, ...(notUpToDateSince && { notUpToDateSince }) } };
  }
}
