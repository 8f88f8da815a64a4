import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Executed } from '#event-sourcing';
import { Commands, Meta, Permission, type CommandMeta } from '#platform';
import { AnswerRequestBody } from './answer-request.dto.js';
import { answerRequest } from './answer-request.js';

@ApiTags('plans')
@Controller('api/plans/:id')
export class AnswerRequestController {
  constructor(private readonly commands: Commands) {}

  @Post('requests/:requestId/answer')
  @HttpCode(200)
  @Permission('plan.serve', { kind: 'plan', param: 'id' })
  @ApiOperation({
    summary: 'Answers, in words, somebody who asked for another time or for help. Another day of the step answers by itself.',
  })
  answerRequest(
    @Param('id') streamId: string,
    @Param('requestId') requestId: string,
    @Body() { words }: AnswerRequestBody,
    @Meta() meta: CommandMeta,
  ): Promise<Executed> {
    return this.commands.run(answerRequest, { streamId, input: { requestId, words }, meta });
  }
}
