import { expect, test } from 'vitest';
import { as } from '../../../tests/support/client.ts';
import { openHouse } from '../../../tests/support/house.ts';

const house = openHouse();

test('the numbers of what Ada reports one after the other follow without a gap, over more than one block', async () => {
  const ada = await as(house, 'ada');
  const numbers: number[] = [];
  for (let told = 0; told < 260; told += 1) {
    const { body } = await ada.post<{ number: string }>('/tickets', { title: `Lamp ${told} is dark`, team: 'Network' });
    numbers.push(Number(body.number.slice(3)));
  }
  expect(numbers).toEqual(numbers.map((_, at) => at + 1));
});

test('what many report at once gets a number each, and none twice', async () => {
  const [ada, bob] = [await as(house, 'ada'), await as(house, 'bob')];
  const replies = await Promise.all(
    Array.from({ length: 60 }, (_, told) =>
      (told % 2 ? ada : bob).post<{ number: string }>('/tickets', { title: `Door ${told} jams`, team: 'Network' }),
    ),
  );
  expect(new Set(replies.map(({ body }) => body.number)).size).toBe(60);
  expect(replies.every(({ status }) => status === 201)).toBe(true);
});
