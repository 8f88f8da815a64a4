import { JURISDICTION_NAMES, type Jurisdiction } from '#codes';
import { DEMO_PEOPLE, DOES_IN_SPANISH, type DemoPerson } from '#platform';
import { PAGE_WORDS, PLACES_IN_SPANISH, type PageLanguage } from './provider-words.js';

const STYLE = `
  :root { color-scheme: light; }
  body { margin: 0; background: #f4f6f6; color: #1b1b1b; font: 16px/24px "Source Sans 3", "Source Sans Pro", system-ui, sans-serif; }
  main { max-width: 44rem; margin: 0 auto; padding: 24px 16px 48px; }
  h1 { font-size: 26px; line-height: 32px; margin: 0 0 8px; }
  ul { list-style: none; padding: 0; margin: 24px 0 0; border-top: 1px solid #dfe1e2; background: #fff; }
  li { border-bottom: 1px solid #dfe1e2; }
  button { display: block; width: 100%; min-height: 44px; padding: 12px 16px; border: 0; background: none; text-align: left; font: inherit; cursor: pointer; }
  button:hover { background: #eff6fb; }
  button:focus { outline: 3px solid #0076d6; outline-offset: 2px; }
  button[autofocus] { box-shadow: inset 4px 0 #0e616b; }
  strong { color: #005ea2; text-decoration: underline; }
  small { display: block; font-size: 14px; line-height: 20px; color: #3d4551; }
  p { margin: 0; }
`;

/** The sign-in page of the demo world: a button for each person. Works without script. `hint` is preselected. */
export function signInPage(action: string, hint: string | undefined, language: PageLanguage): string {
  const words = PAGE_WORDS[language];
  const people = DEMO_PEOPLE.map((person) => row(person, person.id === hint, language)).join('\n');
  return page(
    words.title,
    `<h1>${words.who}</h1>
    <p>${words.invented}</p>
    <form method="post" action="${escape(action)}"><ul>${people}</ul></form>`,
    language,
  );
}

/** When a sign-in was left open too long, or its cookie is gone. */
export function signInAgainPage(language: PageLanguage): string {
  const { again, ranOut } = PAGE_WORDS[language];
  return page(again, `<h1>${ranOut}</h1><p><a href="/api/auth/sign-in?language=${language}">${again}</a></p>`, language);
}

function row(person: DemoPerson, preselected: boolean, language: PageLanguage): string {
  const does = language === 'es' ? (DOES_IN_SPANISH[person.id] ?? person.does) : person.does;
  const places = language === 'es' ? PLACES_IN_SPANISH : JURISDICTION_NAMES;
  const where = person.jurisdictions.map((code: Jurisdiction) => places[code]).join(', ');
  return `<li><button name="person" value="${person.id}"${preselected ? ' autofocus' : ''}>
    <strong>${escape(person.name)}</strong><small>${escape(does)}</small><small>${escape(where)}</small></button></li>`;
}

function page(title: string, content: string, language: PageLanguage): string {
  return `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
    <title>${escape(title)} – Throughline</title><style>${STYLE}</style></head><body><main>${content}</main></body></html>`;
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
