import {
  answer, ask, assign, cancel, close, link, merge, note, raise, reopen, reply, resume, type Story, solve, tag, take, task, tasksBegun, tasksDone, thanks, unmerge, wait, watch,
} from '../../stories.ts';

/** Longer stories of IT: what a day at the service desk is like. */
export const itStories: Story[] = [
  {
    name: 'wifi-munich', ago: 0.25, by: 'stefan.wagner', of: 'network-problem', title: 'No Wi-Fi in the whole production hall in Munich', impact: 1, urgency: 1,
    text: 'Since the early shift no scanner finds the network. We write delivery notes by hand, trucks are waiting.',
    fields: { where: 'office', who: 'floor', since: 'today' },
    then: [take('oleksandr.koval', 6), reply('oleksandr.koval', 'I am on it. Two access points do not answer since 05:40. Luca is on site and looks at the switch.', 5), note('oleksandr.koval', 'Switch MUC-H2-SW04 reports a failed power supply. Spare part is in the cabinet on level 1.', 12), tag('oleksandr.koval', 'wifi', 'munich', 'production'), watch('jonas.weber', 4), task('oleksandr.koval', 'Replace the power supply of MUC-H2-SW04'), answer('The scanners near gate 3 work again, gates 1 and 2 not yet.', 55)],
  },
  {
    ago: 0.22, by: 'ali.demir', of: 'network-problem', title: 'Scanner verbindet sich nicht', text: 'Halle 2, Tor 1. Alle Scanner zeigen „kein Netz“.', fields: { where: 'office', who: 'team', since: 'today' },
    then: [link('oleksandr.koval', 'parent', 'wifi-munich', 15), reply('oleksandr.koval', 'Das gehört zur Störung in der ganzen Halle. Wir arbeiten daran, ich melde mich, sobald Tor 1 wieder geht.', 3)],
  },
  {
    ago: 0.2, by: 'dragana.jovanovic', of: 'network-problem', title: 'Wi-Fi at the packing station is gone', fields: { where: 'office', who: 'me', since: 'today' }, then: [link('priya.raman', 'related', 'wifi-munich', 25)],
  },
  {
    ago: 0.1, by: 'katharina.brandt', of: 'something-broken', title: 'Board presentation does not open', impact: 2, urgency: 1, text: 'The file from Ingrid says “damaged”. The supervisory board begins at three.', fields: { affected: ['program'], program: 'Presentation' },
    then: [take('priya.raman', 4), reply('priya.raman', 'I have opened it here and saved a copy without the broken chart. It is in your folder “Board”, name ends with “-repaired”.', 18)],
  },
  {
    ago: 1.1, by: 'samuel.adeyemi', of: 'mobile-phone', title: 'Data abroad for Nairobi', fields: { need: 'roaming', countries: 'Kenya, Tanzania', until: '+12' },
    then: [take('grace.wanjiru', 30), reply('grace.wanjiru', 'Booked from tomorrow. You will get a message when you land; no need to do anything.', 40), solve('grace.wanjiru', 'Roaming package Africa booked until the end of the month.', 5)],
  },
  {
    ago: 2.3, by: 'lena.hoffmann', of: 'laptop-new-colleague', title: 'Laptop for Ida Sørensen, starts on the first', text: 'Ida joins my team as a developer. She works two days a week from Potsdam.',
    fields: { newcomer: 'Ida Sørensen', startDate: '+9', model: 'power', powerReason: 'Builds the mobile app; the standard model needs 20 minutes for it.', system: 'macos', keyboard: 'us', extras: ['screen', 'dock', 'headset'], delivery: 'office' },
    then: [take('luca.moretti', 70), reply('luca.moretti', 'Danke, Lena! Ein passendes Gerät ist da. Möchte Ida wirklich die US-Tastatur? Dann bestelle ich sie mit.', 15), answer('Ja, unbedingt US. Sie hat extra danach gefragt.', 45), tasksBegun('luca.moretti', 200)],
  },
  {
    ago: 16, by: 'isabel.fernandez', of: 'laptop-new-colleague', title: 'Laptop for our new colleague in São Paulo', fields: { newcomer: 'Renata Lima', startDate: '+4', model: 'light', system: 'windows', keyboard: 'us', delivery: 'home', homeAddress: 'Rua Augusta 1200, São Paulo' },
    then: [take('grace.wanjiru', 100), note('grace.wanjiru', 'Customs needs the invoice in Portuguese; asked the forwarder.', 60), wait('grace.wanjiru', 'awaitingVendor', 'The parcel waits for customs in Guarulhos. The forwarder says two days.', undefined, 900), resume('grace.wanjiru', 2900), tasksDone('grace.wanjiru', 300), thanks('It has arrived, thank you! She is delighted.', 900)],
  },
  {
    ago: 6, by: 'kenji.watanabe', of: 'laptop-replacement', title: 'Laptop shuts down by itself', fields: { assetTag: 'LT-40213', reason: 'damaged', damage: 'It turns off when I move it. The battery is swollen.' },
    then: [raise('luca.moretti', 2, 'A swollen battery is a fire hazard.', 20), take('luca.moretti', 5), reply('luca.moretti', 'Please do not charge it any more and put it somewhere that does not burn. A replacement leaves Munich today by express.', 10), answer('Understood. I work on a colleague’s machine until then.', 35), wait('luca.moretti', 'untilDate', 'It should be in Osaka by then.', 4, 200)],
  },
  {
    ago: 3.4, by: 'emma.wilson', of: 'software-licence', title: 'Video editing for the product film', fields: { program: 'other', otherProgram: 'Clipper Pro', website: 'https://www.example.org/clipper', personalData: 'yes', costCentre: '4410' },
    then: [take('fatou.diallo', 240), ask('fatou.diallo', 'Would the editor in the creative suite do? You have a licence for it already. If not: who appears in the film, and where would the maker keep it?'), answer('The suite cannot do the captions we need. Only our own people appear, and it stays on my laptop.', 1300)],
  },
  {
    ago: 0.9, by: 'noor.hassan', of: 'vpn-access', title: 'VPN for the test laboratory', fields: { reason: 'home', networks: ['office', 'lab'] }, then: [take('henrik.dahl', 35), tasksDone('henrik.dahl', 30), thanks('Works. Thank you, that was quick!', 25)],
  },
  {
    ago: 4.2, by: 'arjun.mehta', of: 'vpn-access', title: 'VPN to production for the on-call week', fields: { reason: 'home', networks: ['office', 'production'], productionReason: 'I am on call for the billing service from Monday.' }, then: [take('oleksandr.koval', 80), note('oleksandr.koval', 'Asked David for his word as system owner.', 10), wait('oleksandr.koval', 'untilDate', 'The access begins on Monday, as agreed with David.', 3, 600)],
  },
  {
    ago: 0.05, by: 'carlos.mendez', of: 'password-reset', title: 'Locked out after holiday', fields: { system: 'windows', problem: 'forgotten', callback: '+55 11 5550 733' },
  },
  {
    ago: 1.6, by: 'monika.richter', of: 'password-reset', title: 'Neues Handy, zweiter Faktor fehlt', fields: { system: 'mail', problem: 'factor', callback: '+49 89 5550 814' }, then: [take('priya.raman', 12), note('priya.raman', 'Zurückgerufen, Personalnummer und Führungskraft genannt. In Ordnung.', 10), solve('priya.raman', 'Zweiter Faktor auf dem neuen Telefon eingerichtet.', 12), thanks('Klappt, danke schön!', 30)],
  },
  {
    ago: 8, by: 'hanna.virtanen', of: 'something-broken', title: 'Customer database freezes when I search for umlauts', fields: { affected: ['program'], program: 'Customer database', since: 'days', steps: 'Search for “Müller”. It turns grey and never comes back.' },
    then: [take('fatou.diallo', 50), note('fatou.diallo', 'Reproduced. Only with the new client 8.2. Rolled her back to 8.1 for now.', 80), reply('fatou.diallo', 'I have gone back to the version of last month on your computer, there it works. The maker knows of it.', 5), wait('fatou.diallo', 'awaitingVendor', 'We wait for version 8.2.1.', undefined, 20), tag('fatou.diallo', 'crm', 'known-fault')],
  },
  {
    ago: 7.7, by: 'aisha.khan', of: 'something-broken', title: 'Search in the customer database hangs', fields: { affected: ['program'], program: 'Customer database', since: 'days' }, then: [assign('priya.raman', 'Service Desk', 'fatou.diallo', 45), reply('fatou.diallo', 'Same fault as Hanna’s. You get the older version within the hour.', 30), solve('fatou.diallo', 'Went back to client 8.1.', 50, 'workaround'), thanks('Thank you!', 100)],
  },
  {
    ago: 12, by: 'tom.becker', of: 'lost-device', title: 'Laptop im Zug liegen gelassen', text: 'ICE 1003 nach München, Wagen 24. Die Bahn ist informiert.', fields: { device: 'laptop', how: 'lost', where: 'ICE 1003, Wagen 24, Platz 61', personal: 'unsure' },
    then: [take('jonas.weber', 5), reply('jonas.weber', 'Das Gerät ist gesperrt und wird gelöscht, sobald es ins Netz geht. Die Festplatte ist verschlüsselt. Petra Neumann vom Datenschutz ist informiert.', 8), note('jonas.weber', 'Verschlüsselung war aktiv, letzter Kontakt 14:02. Keine Meldung an die Behörde nötig, sagt Petra.', 90), answer('Gefunden! Liegt im Fundbüro in Nürnberg.', 1600), solve('jonas.weber', 'Gerät zurück, neu aufgesetzt und wieder ausgehändigt.', 2400), close(3000)],
  },
  {
    ago: 20, by: 'maria.oconnor', of: 'something-broken', title: 'Docking station does not wake the screens', fields: { affected: ['screen'], since: 'days' }, then: [take('luca.moretti', 200), solve('luca.moretti', 'New firmware for the dock.', 600), reopen('Worked for a day; this morning it is dark again.', 1500), reply('luca.moretti', 'Then it is the dock itself. A new one is on its way to you.', 60), solve('luca.moretti', 'Dock exchanged.', 2900), thanks('This time it stays. Thanks for not giving up!', 800)],
  },
  {
    ago: 5, by: 'hugo.martin', of: 'shared-mailbox', title: 'Mailbox for the trade fair', fields: { address: 'fair', displayName: 'Acme at the fair', members: 'Julia Krause\nEmma Wilson\nAndré Silva' }, then: [take('henrik.dahl', 150), solve('henrik.dahl', 'fair@acme.example is ready; all three see it in their mail program.', 60), thanks('Parfait, merci !', 200)],
  },
  {
    ago: 0.7, by: 'julia.krause', of: 'printer-problem', title: 'Farbdrucker druckt rosa Streifen', fields: { printer: 'BER-3-02', problem: 'quality' }, then: [assign('priya.raman', 'Workplace', 'luca.moretti', 30), reply('luca.moretti', 'Die Trommel ist am Ende. Ich tausche sie heute Nachmittag.', 40)],
  },
  {
    ago: 9, by: 'rachel.goldberg', of: 'application-access', title: 'Write access to the finance system for quarter end', fields: { application: 'erp', level: 'write', why: 'I stand in for Amina during quarter end.' }, then: [take('henrik.dahl', 400), ask('henrik.dahl', 'Ingrid has to agree as owner of the system. Could you ask her to answer here?'), answer('She says yes; see her mail of today.', 300), solve('henrik.dahl', 'Role “booking” granted until the end of next month.', 200), close(4000)],
  },
  {
    ago: 2, by: 'gabriel.santos', of: 'application-access', title: 'Admin rights in the reports', fields: { application: 'bi', level: 'admin', why: 'I want to try things.' }, then: [take('oleksandr.koval', 500), reply('oleksandr.koval', 'Admin rights open the salary reports as well. Would “read and change” in the sales area be enough?', 20), answer('Yes, that is fine, sorry.', 200), cancel('Asked anew with fewer rights.', 10)],
  },
  {
    ago: 30, by: 'beatrice.rossi', of: 'distribution-list', title: 'New list for the Munich care team', fields: { what: 'new', list: 'care-muc', people: 'Lukas Zimmermann\nHanna Virtanen' }, then: [take('priya.raman', 60), solve('priya.raman', 'care-muc@acme.example is there.', 20), close(10_000, 'priya.raman')],
  },
  {
    ago: 1.3, by: 'felix.bauer', of: 'meeting-room-technology', title: 'Kamera in „Isar“ zeigt nur die Decke', fields: { room: 'Isar', device: ['camera'] }, then: [take('luca.moretti', 60), solve('luca.moretti', 'Halterung war locker. Festgeschraubt und neu ausgerichtet.', 50), thanks('Danke!', 30)],
  },
  {
    name: 'northwind-offer', ago: 0.3, by: 'olivia.brown', of: 'data-restore', title: 'Deleted the offer for Northwind', fields: { path: 'Sales/Offers/2026/Northwind-final.docx', target: 'same' }, then: [take('oleksandr.koval', 25), reply('oleksandr.koval', 'Found in last night’s backup; restoring.', 10)],
  },
  {
    ago: 14, by: 'yuki.tanaka', of: 'something-broken', title: 'Calendar shows meetings an hour late', fields: { affected: ['program'], program: 'Calendar' }, then: [take('priya.raman', 20), note('priya.raman', 'Her profile had the zone of Berlin.', 30), solve('priya.raman', 'Time zone of the profile set to Tokyo.', 10), close(1000)],
  },
  {
    ago: 3, by: 'wei.chen', team: 'Network & Identity', logged: 'priya.raman', title: 'Video calls from Osaka stutter every afternoon', impact: 2, urgency: 2, text: 'Reported by telephone. Between 15:00 and 17:00 local time, all of the sales team.', then: [take('henrik.dahl', 120), note('henrik.dahl', 'Line is full at that time: the backup of the file server runs then.', 400), wait('henrik.dahl', 'awaitingChange', 'The backup moves to the night with the change on Thursday.', undefined, 60)],
  },
  {
    ago: 11, by: 'pierre.lefevre', of: 'something-broken', title: 'Finance system prints invoices without logo', fields: { affected: ['program'], program: 'Finance system' }, then: [take('fatou.diallo', 100), wait('fatou.diallo', 'awaitingProblem', 'We know of it; the template engine is being looked into.', undefined, 300)],
  },
  {
    ago: 40, by: 'sarah.mbeki', of: 'screen-accessories', title: 'Headsets for the sales team in Nairobi', fields: { items: [{ item: 'headset', count: 6 }] }, then: [take('grace.wanjiru', 300), solve('grace.wanjiru', 'Six headsets handed over.', 4000), close(300)],
  },
  {
    ago: 0.6, by: 'zofia.nowak', of: 'screen-accessories', title: 'Vertical mouse', fields: { items: [{ item: 'vertical', count: 1, remark: 'for the left hand, please' }] },
  },
  {
    name: 'leaver-lohse', ago: 2.5, by: 'mehmet.yilmaz', of: 'leaver-access', title: 'Austritt Bernd Lohse zum Monatsende', fields: { leaver: '@tuan.nguyen', lastDay: '+5', mailbox: 'forward', forwardTo: '@ewa.kowalska' }, then: [take('henrik.dahl', 90), ask('henrik.dahl', 'Im Formular steht Tuấn Nguyễn, im Titel Bernd Lohse. Wen meinst du?'), answer('Oh! Natürlich Bernd Lohse. Bitte Tuấn nichts wegnehmen!', 20), note('henrik.dahl', 'Bernd Lohse hat nur ein Konto der Zeiterfassung.', 60)],
  },
  {
    ago: 0.15, by: 'ali.demir', of: 'network-problem', title: 'Jetzt auch Tor 3 ohne Netz', text: 'Dieselben Scanner, dieselbe Meldung.', fields: { where: 'office', who: 'team', since: 'today' },
    then: [note('oleksandr.koval', 'Same switch as the whole hall.', 10), merge('oleksandr.koval', 'wifi-munich', 5)],
  },
  {
    ago: 2.1, by: 'mehmet.yilmaz', of: 'leaver-access', title: 'Austritt Bernd Lohse, diesmal richtig', fields: { leaver: '@tuan.nguyen', lastDay: '+5', mailbox: 'forward', forwardTo: '@ewa.kowalska' },
    then: [answer('Ich habe es zur Sicherheit noch einmal geschickt.', 10), reply('henrik.dahl', 'Danke, ich führe beide zusammen.', 20), merge('henrik.dahl', 'leaver-lohse', 5)],
  },
  {
    ago: 0.2, by: 'olivia.brown', of: 'data-restore', title: 'Northwind price list is gone too', fields: { path: 'Sales/Offers/2026/Northwind-prices.xlsx', target: 'same' },
    then: [take('oleksandr.koval', 20), merge('oleksandr.koval', 'northwind-offer', 5), unmerge('oleksandr.koval', 12), note('oleksandr.koval', 'Not the same after all: this file lies on the old share and comes from another backup.', 3)],
  },
];
