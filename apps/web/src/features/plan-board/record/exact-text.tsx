/** A text shown character for character, in its own language; it can be scrolled by keyboard. */
export function ExactText({ text, language, label }: { text: string; language: string; label: string }) {
  return (
    <div className="exact-text" lang={language} role="region" aria-label={label} tabIndex={0}>
      {text}
    </div>
  );
}
