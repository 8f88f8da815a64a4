import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { Component, Suspense, type ReactNode } from 'react';
import { ApiProblem, isPassing } from '../api/problem.js';
import { ReadError } from '../ui/error-state.js';
import { NowProvider } from './now.js';
import { Opening } from './opening.js';
import { router } from './router.js';
import { SessionProvider } from './session/session.js';
import { WordsProvider } from './words/words.js';

/** Reads are tried again where nobody answered, three times; a refusal is shown at once. */
const queries = new QueryClient({
  defaultOptions: {
    queries: {
      retry: (count, error) => isPassing(error) && count < 3,
      retryDelay: (count, error) => (error instanceof ApiProblem && error.retryAfter ? error.retryAfter * 1000 : 500 * 2 ** count),
      staleTime: 15_000,
      refetchOnWindowFocus: true,
      networkMode: 'always',
    },
  },
});

/** Everything that every page needs, from the outside in: words, time, reads, session, pages. */
export function App() {
  return (
    <WordsProvider>
      <NowProvider>
        <QueryClientProvider client={queries}>
          <StartError>
            <Suspense fallback={<Opening />}>
              <SessionProvider>
                <RouterProvider router={router} />
              </SessionProvider>
            </Suspense>
          </StartError>
        </QueryClientProvider>
      </NowProvider>
    </WordsProvider>
  );
}

/** The service did not answer at the very start: said in words, tried again by hand. */
class StartError extends Component<{ children: ReactNode }, { error: unknown }> {
  override state: { error: unknown } = { error: undefined };

  static getDerivedStateFromError(error: unknown): { error: unknown } {
    return { error };
  }

  override render(): ReactNode {
    if (this.state.error === undefined) return this.props.children;
    return (
      <main className="page" id="main">
        <h1>Throughline</h1>
        <ReadError error={this.state.error} onRetry={() => window.location.reload()} />
      </main>
    );
  }
}
