import { expect, test } from 'vitest';
import { Navigator, type AddressLine } from './navigator.ts';
import type { Route } from './route.ts';

class Line implements AddressLine {
  hash = '#/postings';
  #listener: () => void = () => undefined;
  go(hash: string): void {
    this.hash = hash;
    this.#listener();
  }
  onChange(listener: () => void): () => void {
    this.#listener = listener;
    return () => undefined;
  }
}

const review: Route = { page: 'review', id: null, act: null };

test('going somewhere changes the address and the page', () => {
  const line = new Line();
  const navigator = new Navigator(line);
  navigator.go(review);
  expect(line.hash).toBe('#/review');
  expect(navigator.current).toEqual(review);
});

test('unsaved work holds a link back until the person decides', () => {
  const navigator = new Navigator(new Line());
  navigator.guard();
  navigator.go(review);
  expect(navigator.current?.page).toBe('postings');
  expect(navigator.held).toEqual(review);
  navigator.settle('stay');
  expect(navigator.current?.page).toBe('postings');
  navigator.go(review);
  navigator.settle('leave');
  expect(navigator.current).toEqual(review);
  expect(navigator.guarded).toBe(false);
});

test('unsaved work also holds the back button, and the address goes back to the page in sight', () => {
  const line = new Line();
  const navigator = new Navigator(line);
  navigator.guard();
  line.go('#/employers');
  expect(line.hash).toBe('#/postings');
  expect(navigator.held?.page).toBe('employers');
});

test('a guard that was taken down twice does not take another one down', () => {
  const navigator = new Navigator(new Line());
  const first = navigator.guard();
  navigator.guard();
  first();
  first();
  expect(navigator.guarded).toBe(true);
});

test('work that was saved is left without a question', () => {
  const navigator = new Navigator(new Line());
  navigator.guard();
  navigator.leave(review);
  expect(navigator.current).toEqual(review);
  expect(navigator.held).toBeNull();
});

test('after a save somebody is moved on from where he saved', () => {
  const navigator = new Navigator(new Line());
  navigator.guard();
  navigator.moveOn(navigator.current, review);
  expect(navigator.current).toEqual(review);
  expect(navigator.guarded).toBe(false);
});

test('somebody who went elsewhere while it was being saved is not fetched back', () => {
  const line = new Line();
  const navigator = new Navigator(line);
  const from = navigator.current;
  line.go('#/employers');
  navigator.moveOn(from, review);
  expect(navigator.current?.page).toBe('employers');
  expect(line.hash).toBe('#/employers');
});

test('somebody who asked to go elsewhere while it was being saved goes there, not on', () => {
  const line = new Line();
  const navigator = new Navigator(line);
  navigator.guard();
  line.go('#/employers');
  navigator.moveOn(navigator.current, review);
  expect(navigator.current?.page).toBe('employers');
  expect(navigator.held).toBeNull();
});

test('somebody whose browser has not told of the change of address yet is not fetched back either', () => {
  const line = new Line();
  const navigator = new Navigator(line);
  const from = navigator.current;
  line.hash = '#/employers';
  navigator.moveOn(from, review);
  expect(line.hash).toBe('#/employers');
});
