import { Component, type ReactNode } from 'react';

/** In the languages that are complete: whatever broke may be what chooses between them. */
const SAID = [
  {
    language: 'en',
    title: 'This page could not be opened.',
    text: 'Something on it broke. What you typed is kept on this device. Open the page again; if that does not help, go to the first page.',
    again: 'Open the page again',
    first: 'Go to the first page',
  },
  {
    language: 'es',
    title: 'Esta página no se pudo abrir.',
    text: 'Algo en ella falló. Lo que escribió está guardado en este dispositivo. Abra la página de nuevo; si no ayuda, vaya a la primera página.',
    again: 'Abrir la página de nuevo',
    first: 'Ir a la primera página',
  },
] as const;

/** Around everything, and in need of nothing: what broke outside every other boundary shows what to do, never an empty page. */
export class LastResort extends Component<{ children: ReactNode }, { broke: boolean }> {
  override state = { broke: false };

  static getDerivedStateFromError(): { broke: boolean } {
    return { broke: true };
  }

  override render(): ReactNode {
    if (!this.state.broke) return this.props.children;
    return (
      <main className="page" id="main">
        {SAID.map(({ language, title, text, again, first }) => (
          <section key={language} lang={language}>
            <h1>{title}</h1>
            <p>{text}</p>
            <p>
              <a href={window.location.href}>{again}</a>
              {' · '}
              <a href="/">{first}</a>
            </p>
          </section>
        ))}
      </main>
    );
  }
}
