import { note, reply, type Story, take } from '../../stories.ts';

/** Colleagues who name each other: what the agents of the sign-in list find among their mentions. */
export const mentions: Story[] = [
  {
    ago: 0.6, by: 'lena.hoffmann', team: 'Service Desk', title: 'Projector in the big room shows everything in green', text: 'Since this morning, with every laptop.', urgency: 2,
    then: [take('fatou.diallo', 30), note('fatou.diallo', '@Priya{priya.raman} you changed the cable there last week. Which one did you take?', 40)],
  },
  {
    ago: 1.2, by: 'emma.wilson', team: 'Network & Identity', title: 'Guests cannot join the Wi-Fi in Marketing', impact: 2, urgency: 2,
    then: [take('henrik.dahl', 45), reply('henrik.dahl', 'We are looking at it, Emma. @Priya{priya.raman} knows the access points of your floor.', 60), note('henrik.dahl', '@Fatou{fatou.diallo} and @Priya{priya.raman}: is the guest portal still on the old certificate?', 30)],
  },
  {
    ago: 2.4, by: 'chidi.eze', team: 'Service Desk', title: 'Signature in mails has lost its picture', impact: 3, urgency: 3,
    then: [take('priya.raman', 50), note('priya.raman', '@Henrik{henrik.dahl}, did the mail gateway begin to strip pictures?', 90)],
  },
];
