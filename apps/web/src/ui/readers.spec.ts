import { readersAmong, type Reader } from './readers.js';

const reader = (name: string, places: readonly string[], isFamily = false): Reader => ({ id: name, name, places, isFamily });
const team = [
  reader('Amina', ['olmsted-county', 'housing']),
  reader('Kathleen', ['olmsted-county', 'food-cash']),
  reader('Bridget', ['zumbro-bridge']),
  reader('Mai Nhia', [], true),
];
const names = (sharing: string, sharedWith: readonly string[] = []): string[] =>
  readersAmong(team, { sharing, sharedWith }).map(({ name }) => name);

describe('who of the team can see an item', () => {
  it('is everybody, or everybody but the family', () => {
    expect(names('team-and-family')).toEqual(['Amina', 'Kathleen', 'Bridget', 'Mai Nhia']);
    expect(names('team')).toEqual(['Amina', 'Kathleen', 'Bridget']);
  });

  it('is whoever is of a program or organization that is named, and the family only where it is named', () => {
    expect(names('named', ['housing', 'zumbro-bridge'])).toEqual(['Amina', 'Bridget']);
    expect(names('named', ['food-cash', 'family'])).toEqual(['Kathleen', 'Mai Nhia']);
    expect(names('named')).toEqual([]);
  });
});
