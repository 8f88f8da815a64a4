import { Controller, Get, Param } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { notFound } from '#event-sourcing';
import { localDay, policyInForce } from '#governance';
import { Permission } from '#platform';
import { instrumentOf } from '../ahc-hrsn.js';

@ApiTags('triage')
@Controller('api/instruments')
export class ReadInstrumentController {
  @Get(':instrument')
  @Permission('triage.instruments')
  @ApiOperation({
    summary: 'A questionnaire: questions, options with their codes, licence. Words whose owner has not agreed are left out.',
  })
  instrument(@Param('instrument') id: string): object {
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
