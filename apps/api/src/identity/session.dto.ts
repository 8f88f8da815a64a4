import { ApiProperty } from '@nestjs/swagger';

export class SessionActor {
  @ApiProperty()
  id: string;
  @ApiProperty()
  name: string;
  @ApiProperty()
  initials: string;
  @ApiProperty()
  role: string;
  @ApiProperty()
  organization: string;
  @ApiProperty()
  organizationName: string;
  @ApiProperty({ type: [String] })
  programs: string[];
  @ApiProperty({ type: [String], description: 'FIPS codes of counties, or codes of other jurisdictions.' })
  jurisdictions: string[];
  @ApiProperty({ required: false, format: 'uuid', description: 'Of people and family: their own record.' })
  personId?: string;
}

/** Answer of GET /api/session when somebody is signed in. */
export class SessionAnswer {
  @ApiProperty({ enum: [true] })
  signedIn: true;
  @ApiProperty({ type: SessionActor })
  actor: SessionActor;
  @ApiProperty({ type: [String] })
  permissions: string[];
  @ApiProperty({ description: 'Send it as X-CSRF-Token with every change. Empty with a bearer token.' })
  csrfToken: string;
  @ApiProperty({ description: '32 bytes in base64, of this session only. Empty with a bearer token.' })
  draftKey: string;
  @ApiProperty({
    description:
      '32 bytes in base64, of this person in every session: their copies in a browser are locked under it. Empty with a bearer token.',
  })
  deviceKey: string;
  @ApiProperty({
    type: 'integer',
    description: 'Hours for which a browser may show what it has read again, while the service does not answer.',
  })
  copiesHours: number;
  @ApiProperty()
  demo: boolean;
  @ApiProperty({ type: String, nullable: true })
  commit: string | null;
}

export class DemoPersonView {
  @ApiProperty()
  id: string;
  @ApiProperty()
  name: string;
  @ApiProperty()
  role: string;
  @ApiProperty()
  organization: string;
  @ApiProperty({ description: 'What they do, in a sentence.' })
  does: string;
  @ApiProperty({ description: 'The same in Spanish.' })
  doesInSpanish: string;
}

export class NoSessionAnswer {
  @ApiProperty({ enum: [false] })
  signedIn: false;
  @ApiProperty()
  demo: boolean;
  @ApiProperty({ type: [DemoPersonView], required: false, description: 'Whom one may sign in as, in the demo world.' })
  people?: DemoPersonView[];
}

export class Worker {
  @ApiProperty()
  id: string;
  @ApiProperty()
  name: string;
  @ApiProperty()
  initials: string;
  @ApiProperty()
  role: string;
  @ApiProperty()
  organization: string;
  @ApiProperty({ type: [String] })
  programs: string[];
  @ApiProperty({ type: [String] })
  jurisdictions: string[];
}

export class WorkersAnswer {
  @ApiProperty({ type: [Worker] })
  items: Worker[];
}
