/** A field that was not taken. `rule`: which rule of its shape it breaks; absent where the message is a sentence of its own. */
export interface WrongField {
  readonly pointer: string;
  readonly message: string;
  readonly rule?: string;
}

/** A refusal of the API: application/problem+json as the server sends it. */
export interface Problem {
  readonly type?: string;
  readonly title: string;
  readonly status: number;
  /** Stable, dotted, such as `plan.item-moved`. */
  readonly code: string;
  readonly detail?: string;
  readonly errors?: readonly WrongField[];
  readonly allowedNow?: readonly string[];
  readonly reference?: string;
  readonly [more: string]: unknown;
}

/** The server answered, and the answer is no. */
export class ApiProblem extends Error {
  constructor(
    readonly problem: Problem,
    /** Seconds until it is worth another try, where the server said so. */
    readonly retryAfter?: number,
  ) {
    super(problem.detail ?? problem.title);
    this.name = 'ApiProblem';
  }

  get status(): number {
    return this.problem.status;
  }

  get code(): string {
    return this.problem.code;
  }
}

/** Nobody answered: no network, or the service is down. */
export class NoAnswer extends Error {
  constructor(override readonly cause: unknown) {
    super('The service did not answer.');
    this.name = 'NoAnswer';
  }
}

/** True where the same request may be sent again and can succeed: no answer, 429, 502, 503, 504. */
export function isPassing(error: unknown): boolean {
  if (error instanceof NoAnswer) return true;
  return error instanceof ApiProblem && [429, 502, 503, 504].includes(error.status);
}

/** The problem of an answer that is not 2xx; one is made up where the body is not a problem document. */
export async function problemOf(response: Response): Promise<ApiProblem> {
  const retryAfter = Number(response.headers.get('retry-after')) || undefined;
  const body: unknown = await response.json().catch(() => undefined);
  const given = typeof body === 'object' && body !== null ? (body as Partial<Problem>) : {};
  const problem = { title: response.statusText, code: `http-${response.status}`, ...given, status: response.status };
  return new ApiProblem(problem, retryAfter);
}
