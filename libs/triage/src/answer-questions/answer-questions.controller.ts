import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Executed } from '#event-sourcing';
import { Commands, Meta, Permission, type CommandMeta } from '#platform';
import { AnswerQuestionsBody } from './answer-questions.dto.js';
import { answerQuestions } from './answer-questions.js';

@ApiTags('triage')
@Controller('api/screenings/:id')
export class AnswerQuestionsController {
  constructor(private readonly commands: Commands) {}

  @Post('answers')
  @HttpCode(200)
  @Permission('triage.screen', { kind: 'screening', param: 'id' })
  @ApiOperation({ summary: 'Answers to questions, or why there is none.' })
  answer(
    @Param('id') streamId: string,
    @Body() { occurredAt, ...input }: AnswerQuestionsBody,
    @Meta() meta: CommandMeta,
  ): Promise<Executed> {
    return this.commands.run(answerQuestions, { streamId, input, meta, occurredAt });
  }
}
