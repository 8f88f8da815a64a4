import { hearNeeds } from './heard-needs.js';

const needs = (words: string): string[] => hearNeeds(words).map((heard) => heard.need);

describe('needs heard in own words', () => {
  it('hears rent, hours and somebody to watch a child, in Spanish, with the word that says so', () => {
    const words = 'Me cortaron las horas en la lechería y ya no alcanza para la renta. No tengo quién me la cuide temprano.';
    expect(hearNeeds(words)).toEqual([
      { need: 'housing', word: 'renta' },
      { need: 'stable-income', word: 'horas' },
      { need: 'child-care', word: 'cuide' },
    ]);
  });

  it('hears a letter with an accent like one without', () => {
    expect(hearNeeds('Busco una guardería')).toEqual([{ need: 'child-care', word: 'guardería' }]);
  });

  it('hears English words in any case and across line ends', () => {
    expect(needs('RENT is late and he hurt\nme. The kids are Hungry')).toEqual(['food', 'housing', 'safety']);
  });

  it('does not hear a sign inside another word', () => {
    expect(needs('My parents are great, the current one too')).toEqual([]);
  });

  it('hears nothing in nothing', () => {
    expect(hearNeeds('')).toEqual([]);
  });
});
