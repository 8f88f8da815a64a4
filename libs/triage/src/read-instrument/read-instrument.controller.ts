import { Controller, Get, Param } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { notFound } from '#event-sourcing';
import { localDay, policyInForce } from '#governance';
import { Permission } from '#platform';
import { instrumentOf } from '../ahc-hrsn.js';
import type { Question, Reading } from '../instrument.js';
import { InstrumentView, type ReadingView } from './read-instrument.dto.js';

@ApiTags('triage')
@Controller('api/instruments')
export class ReadInstrumentController {
  @Get(':instrument')
  @Permission('triage.instruments')
  @ApiOperation({
    summary: 'A questionnaire: questions, options with their codes, licence. Words whose owner has not agreed are left out.',
  })
  @ApiOkResponse({ type: InstrumentView })
  instrument(@Param('instrument') id: string): InstrumentView {
    const found = instrumentOf(id) ?? notFound('questionnaire');
    const { permitted } = policyInForce('instrument-licences', localDay(new Date().toISOString()), '27').values;
    const { questions, scored, readings, ...about } = found;
    const mayShow = ({ owner }: Question): boolean => owner === 'throughline' || permitted[owner] === true;
    const shown = questions.map((question) => {
      const { owner: _, text, ...rest } = question;
      return { ...rest, core: question.loinc !== undefined, text: mayShow(question) ? text : null };
    });
    const ids = questions.filter(mayShow).map(({ id }) => id);
    return { ...about, questions: shown, readings: readings.map((reading) => readingOf(reading, ids)), scored };
  }
}

/** Whose words may not be shown are not shown in another language either. */
function readingOf({ language, review, questions }: Reading, ids: readonly string[]): ReadingView {
  const shown = ids.flatMap((id) => {
    const found = questions[id];
    return found ? [{ id, text: found.text, options: Object.entries(found.options).map(([code, text]) => ({ code, text })) }] : [];
  });
  return { language, review, questions: shown };
}
