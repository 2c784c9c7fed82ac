import { describe, expect, it } from 'vitest';
import { placeWindow } from './window-place.ts';

const screen = { x: 0, y: 0, width: 1920, height: 1080 };
const last = (x: number, y: number, width = 1000, height = 700) => ({
  bounds: { x, y, width, height },
  isMaximized: false,
});

describe('the place of the window', () => {
  it('is the usual size the first time', () => {
    expect(placeWindow(undefined, [screen])).toEqual({ width: 1280, height: 800 });
  });

  it('is where it was', () => {
    expect(placeWindow(last(40, 60), [screen])).toEqual({ x: 40, y: 60, width: 1000, height: 700 });
  });

  it('is a second screen when it is still there, else the middle of the first', () => {
    const second = { x: 1920, y: 0, width: 1280, height: 1024 };
    expect(placeWindow(last(2000, 10), [screen, second])).toMatchObject({ x: 2000, y: 10 });
    expect(placeWindow(last(2000, 10), [screen])).toEqual({ width: 1000, height: 700 });
  });

  it('never hides the title bar above the screen, nor all but a corner', () => {
    expect(placeWindow(last(40, -30), [screen])).not.toHaveProperty('y');
    expect(placeWindow(last(1900, 60), [screen])).not.toHaveProperty('x');
  });

  it('is never too small to work in', () => {
    expect(placeWindow(last(0, 0, 300, 200), [screen])).toMatchObject({ width: 800, height: 560 });
  });
});
