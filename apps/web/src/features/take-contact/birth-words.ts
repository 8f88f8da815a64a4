/** `March 14, 1991`, `March 1991` or `1991`, as exactly as it is known. */
export function birthWords(birthDate: string, language: string): string {
  const [year, month, day] = birthDate.split('-');
  if (!month) return year ?? birthDate;
  const options: Intl.DateTimeFormatOptions = { timeZone: 'UTC', year: 'numeric', month: 'long', ...(day ? { day: 'numeric' } : {}) };
  return new Intl.DateTimeFormat(language, options).format(new Date(`${year}-${month}-${day ?? '15'}T12:00:00Z`));
}
