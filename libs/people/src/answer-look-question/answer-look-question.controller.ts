import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Executed } from '#event-sourcing';
import { Commands, Meta, Permission, WorkerDirectory, type CommandMeta } from '#platform';
import { AnswerLookQuestionBody } from './answer-look-question.dto.js';
import { answerLookQuestion } from './answer-look-question.js';

@ApiTags('people')
@Controller('api/people/:id')
export class AnswerLookQuestionController {
  constructor(
    private readonly commands: Commands,
    private readonly directory: WorkerDirectory,
  ) {}

  @Post('look-questions/:questionId/answer')
  @HttpCode(200)
  @Permission('people.answer-look', { kind: 'person', param: 'id' })
  @ApiOperation({ summary: 'Who answers for the county answers a person who said of a look at them that it is not right.' })
  answer(
    @Param('id') streamId: string,
    @Param('questionId') questionId: string,
    @Body() { words }: AnswerLookQuestionBody,
    @Meta() meta: CommandMeta,
  ): Promise<Executed> {
    const lookedUp = { answerersOf: (place: string, lookerId: string) => this.directory.lookAnswerersOf(place, lookerId) };
    return this.commands.run(answerLookQuestion, { streamId, input: { questionId, words }, lookedUp, meta });
  }
}
