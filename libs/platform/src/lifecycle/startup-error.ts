/** Something the operator can put right. Its message is one plain sentence; the start prints it without a stack and exits with 1. */
export class StartupError extends Error {
  override readonly name = 'StartupError';
}
