import { close, type Story, take, task, tasksDone, tasksEnd, tasksWait } from '../../stories.ts';

/** Requests that did not end as wished, and tasks in every state. */
export const ends: Story[] = [
  {
    ago: 12.4, by: 'samuel.adeyemi', of: 'catering', title: 'Breakfast for the visitors from Nairobi',
    fields: { room: 'Thames', people: 12, menu: 'sandwiches', costCentre: '3200' },
    then: [
      take('ewa.kowalska', 40), task('ewa.kowalska', 'Order breakfast', 'ewa.kowalska', 10), task('ewa.kowalska', 'Order flowers', 'ewa.kowalska', 5),
      tasksEnd('ewa.kowalska', 'closedComplete', undefined, 300, 1), tasksEnd('ewa.kowalska', 'closedIncomplete', 'The florist was closed on that day.', 200),
    ],
  },
  {
    ago: 14.2, by: 'maria.oconnor', of: 'catering', title: 'Cakes for the last day of the project',
    fields: { room: 'Tower', people: 20, menu: 'coffee', costCentre: '2100' },
    then: [
      take('ewa.kowalska', 55), task('ewa.kowalska', 'Order cakes', 'ewa.kowalska', 10),
      tasksEnd('ewa.kowalska', 'closedSkipped', 'The team brought cakes of its own.', 400),
    ],
  },
  {
    ago: 8.8, by: 'chidi.eze', of: 'room-setup', title: 'Workshop with 14 people',
    fields: { room: 'Isar', people: 14, layout: 'rows', technology: ['screen'] },
    then: [
      take('ewa.kowalska', 30), task('ewa.kowalska', 'Bring a second screen', 'bruno.carvalho', 10), task('ewa.kowalska', 'Put up the tables', 'bruno.carvalho', 5),
      tasksEnd('bruno.carvalho', 'canceled', undefined, 100, 1), tasksDone('bruno.carvalho', 300), close(900),
    ],
  },
  {
    ago: 1.1, by: 'emma.wilson', of: 'room-setup', title: 'Interviews all day, three rooms',
    fields: { room: 'Tower, Bridge, Abbey', people: 3, layout: 'u' },
    then: [take('ewa.kowalska', 25), task('ewa.kowalska', 'Borrow a partition wall', 'bruno.carvalho', 15), tasksWait('bruno.carvalho', 120)],
  },
];
