import { expect, test } from 'vitest';
import { chooseLetter } from './chooseLetter.ts';

test('The letter that is asked for is taken; where there is one alone, it need not be named', () => {
  expect(chooseLetter(['one', 'two'], 'two')).toBe('two');
  expect(chooseLetter(['one'])).toBe('one');
});

test('A misspelt letter, and none where there are several, is refused with the letters that there are', () => {
  expect(() => chooseLetter(['one', 'two'], 'tow')).toThrow('There is no letter "tow". The letters are: one, two.');
  expect(() => chooseLetter(['one', 'two'])).toThrow('Name the letter with --letter. The letters are: one, two.');
  expect(() => chooseLetter(['harbour', 'two'], 'harbor')).toThrow('"harbor"; did you mean "harbour"? The letters');
  expect(() => chooseLetter([], 'tow')).toThrow('There is no letter "tow". No letter was found here.');
  expect(() => chooseLetter(['one'], '')).toThrow('There is no letter "".');
});
