import { Controller, Get, Param } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { notFound } from '#event-sourcing';
import { localDay, policyInForce } from '#governance';
import { Permission } from '#platform';
import { instrumentOf } from '../ahc-hrsn.js';
import { InstrumentView } from './read-instrument.dto.js';

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
    const { questions, scored, ...about } = found;
    const shown = questions.map(({ owner, text, ...question }) => {
      const mayShow = owner === 'throughline' || permitted[owner] === true;
      return { ...question, core: question.loinc !== undefined, text: mayShow ? text : null };
    });
    return { ...about, questions: shown, scored };
  }
}
