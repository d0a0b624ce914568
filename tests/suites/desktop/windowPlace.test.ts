import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { LEAST_SIZE, placeOnScreens, readWindowPlace, saveWindowPlace } from '../../../electron/hosts/desktop/windowPlace.ts';
import { makeScratch } from '../cli/runCli.ts';

const scratch = makeScratch();
afterAll(scratch.remove);

const SCREEN = { x: 0, y: 25, width: 1920, height: 1055 };
const SECOND = { x: 1920, y: 0, width: 1280, height: 1024 };
const bounds = { x: 100, y: 100, width: 1200, height: 800 };

describe('the place of the window', () => {
  it('is remembered', () => {
    const file = scratch.file('window.json');
    saveWindowPlace(file, { bounds, maximized: true });
    expect(readWindowPlace(file)).toEqual({ bounds, maximized: true });
    expect(readdirSync(scratch.folder)).toEqual(['window.json']);
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual({ bounds, maximized: true });
  });

  it.each([
    '',
    '{',
    '[]',
    '{"bounds":{"x":1}}',
    '{"bounds":{"x":"a","y":0,"width":1,"height":1},"maximized":false}',
    '{"bounds":null,"maximized":1}',
  ])('is the first one when the file says %j', (text) => {
    writeFileSync(scratch.file('odd.json'), text);
    expect(readWindowPlace(scratch.file('odd.json'))).toEqual({ bounds: null, maximized: false });
  });

  it('is the first one when there is no file', () => {
    expect(readWindowPlace(scratch.file('none.json'))).toEqual({ bounds: null, maximized: false });
  });
});

describe('the window opens', () => {
  it('where it was, on whichever screen', () => {
    expect(placeOnScreens({ bounds, maximized: false }, [SCREEN, SECOND])).toEqual({ bounds, maximized: false });
    const other = { ...bounds, x: 1960 };
    expect(placeOnScreens({ bounds: other, maximized: true }, [SCREEN, SECOND])).toEqual({ bounds: other, maximized: true });
  });

  it('in the middle of the first screen when its own screen is gone', () => {
    expect(placeOnScreens({ bounds: { ...bounds, x: 1960 }, maximized: true }, [SCREEN])).toEqual({ bounds: null, maximized: true });
  });

  it.each([
    ['left', { ...bounds, x: -1150 }],
    ['right', { ...bounds, x: 1800 }],
    ['above', { ...bounds, y: -500 }],
    ['below', { ...bounds, y: 1060 }],
  ])('back on the screen when too little of it is left at the %s', (_, away) => {
    expect(placeOnScreens({ bounds: away, maximized: false }, [SCREEN]).bounds).toBeNull();
  });

  it('with its title bar in reach, below the menu bar of the system', () => {
    expect(placeOnScreens({ bounds: { ...bounds, y: 0 }, maximized: false }, [SCREEN]).bounds).toEqual({ ...bounds, y: 25 });
  });

  it('no larger than its screen and no smaller than can be used', () => {
    const huge = placeOnScreens({ bounds: { ...bounds, width: 9000, height: 9000 }, maximized: false }, [SCREEN]).bounds;
    expect(huge).toMatchObject({ width: SCREEN.width, height: SCREEN.height });
    const tiny = placeOnScreens({ bounds: { x: 0, y: 30, width: 300, height: 10 }, maximized: false }, [SCREEN]).bounds;
    expect(tiny).toMatchObject(LEAST_SIZE);
  });
});
