import {
  attachment, because, checkbox, choice, choices, column, date, dateTime, fromToday, has, help, hint, inDays, is, location, longText, must, number,
  onlyIf, person, type SeedService, type SeedType, shownIf, table, text, w,
} from '../../build.ts';

export const facilitiesServices: SeedService[] = [
  { key: 'space', name: w('Desks and rooms', 'Tische und Räume'), summary: w('Moving, setting up, making room.', 'Umziehen, einrichten, Platz schaffen.'), icon: 'desk' },
  { key: 'entry', name: w('Badges and visitors', 'Ausweise und Besuch'), summary: w('Who comes in, and how.', 'Wer hereinkommt, und wie.'), icon: 'badge' },
  { key: 'building', name: w('Building and repairs', 'Gebäude und Reparaturen'), summary: w('Heating, light, doors, water.', 'Heizung, Licht, Türen, Wasser.'), icon: 'building' },
  { key: 'hospitality', name: w('Parking and catering', 'Parken und Bewirtung'), summary: w('For you and your guests.', 'Für Sie und Ihre Gäste.'), icon: 'truck' },
];

const office = location('office', 'Office', 'Standort', must);

export const facilitiesTypes: SeedType[] = [
  {
    key: 'desk-move', service: 'space', team: 'Building Services', icon: 'truck', days: 5,
    name: w('Move desks', 'Arbeitsplatz umziehen'), summary: w('For one person or a whole team.', 'Für eine Person oder ein ganzes Team.'), keywords: ['relocation', 'Umzug', 'Schreibtisch', 'seat'],
    tasks: [['Carry the furniture', 'Möbel tragen', 'Building Services'], ['Connect computers and phones', 'Rechner und Telefone anschließen', 'Workplace']],
    form: [
      office,
      table('moves', 'Who moves where?', 'Wer zieht wohin?', [
        column('person', 'who', 'Who', 'Wer', { required: true }), column('text', 'from', 'From desk', 'Von Platz', { required: true, maxLength: 30 }), column('text', 'to', 'To desk', 'Nach Platz', { required: true, maxLength: 30 }),
      ], must, { max: 40 }),
      date('on', 'On', 'Am', must, inDays(3)),
      checkbox('boxes', 'Bring moving boxes', 'Umzugskartons bringen'),
      number('boxCount', 'How many?', 'Wie viele?', onlyIf(is('boxes', true)), { min: 1, max: 200, decimals: 0 }),
    ],
  },
  {
    key: 'ergonomic-desk', service: 'space', team: 'Building Services', icon: 'health', days: 10,
    name: w('Height-adjustable desk or special chair', 'Höhenverstellbarer Tisch oder besonderer Stuhl'), summary: w('Your back matters. No doctor’s note needed.', 'Ihr Rücken zählt. Ohne Attest.'), keywords: ['ergonomics', 'chair', 'Stuhl', 'Rücken', 'back'],
    form: [
      office, text('desk', 'Desk number', 'Platznummer', must, { maxLength: 30 }),
      choices('wish', 'What would help?', 'Was würde helfen?', [['desk', 'Height-adjustable desk', 'Höhenverstellbarer Tisch'], ['chair', 'Another chair', 'Anderer Stuhl'], ['footrest', 'Footrest', 'Fußstütze'], ['light', 'Other light', 'Anderes Licht']], must),
      checkbox('visit', 'I would like advice at my desk', 'Ich wünsche mir eine Beratung am Platz'),
    ],
  },
  {
    key: 'room-setup', service: 'space', team: 'Reception & Events', icon: 'board', days: 2,
    name: w('Set up a room', 'Raum einrichten'), summary: w('Chairs, tables, screens as you need them.', 'Stühle, Tische, Bildschirme, wie Sie sie brauchen.'), keywords: ['event', 'Veranstaltung', 'workshop', 'Bestuhlung', 'meeting'],
    form: [
      office, text('room', 'Room', 'Raum', must, { maxLength: 60 }), dateTime('begins', 'Begins', 'Beginn', must), number('people', 'People', 'Personen', must, { min: 1, max: 400, decimals: 0 }),
      choice('layout', 'Layout', 'Bestuhlung', [['rows', 'Rows', 'Reihen'], ['u', 'U shape', 'U-Form'], ['islands', 'Islands', 'Inseln'], ['circle', 'Circle of chairs', 'Stuhlkreis']], must),
      choices('technology', 'Technology', 'Technik', [['screen', 'Screen', 'Bildschirm'], ['microphones', 'Microphones', 'Mikrofone'], ['stream', 'Live stream', 'Übertragung']]),
      text('streamLink', 'Where is it streamed to?', 'Wohin wird übertragen?', onlyIf(has('technology', 'stream')), { maxLength: 200 }),
    ],
  },
  {
    key: 'access-badge', service: 'entry', team: 'Reception & Events', icon: 'badge', days: 2,
    name: w('Access badge', 'Zugangsausweis'), summary: w('New, replacement or more doors.', 'Neu, Ersatz oder mehr Türen.'), keywords: ['card', 'key', 'door', 'Tür', 'Karte', 'Schlüssel'],
    form: [
      choice('what', 'What do you need?', 'Was brauchen Sie?', [['new', 'A new badge', 'Neuen Ausweis'], ['replacement', 'Replacement', 'Ersatz'], ['doors', 'More doors', 'Mehr Türen']], must),
      office,
      text('doors', 'Which doors?', 'Welche Türen?', onlyIf(is('what', 'doors')), { maxLength: 200 }),
      choice('lost', 'What happened to the old one?', 'Was ist mit dem alten?', [['lost', 'Lost', 'Verloren'], ['broken', 'Broken', 'Defekt']], onlyIf(is('what', 'replacement'))),
      attachment('photo', 'Portrait', 'Passfoto', shownIf(is('what', 'new')), { max: 1 }, because('Printed on the badge, then deleted.', 'Wird auf den Ausweis gedruckt und dann gelöscht.')),
    ],
  },
  {
    key: 'visitor', service: 'entry', team: 'Reception & Events', icon: 'people', days: 0,
    name: w('Announce a visitor', 'Besuch anmelden'), summary: w('Reception expects your guests with a badge and Wi-Fi.', 'Der Empfang erwartet Ihre Gäste mit Ausweis und WLAN.'), keywords: ['guest', 'Gast', 'reception', 'Empfang', 'wifi'],
    form: [
      office, dateTime('arrives', 'Arrives', 'Ankunft', must), person('host', 'Who receives them?', 'Wer empfängt sie?', must, { default: { me: true } }),
      table('guests', 'Guests', 'Gäste', [column('text', 'name', 'Name', 'Name', { required: true, maxLength: 120 }), column('text', 'company', 'Company', 'Firma', { maxLength: 120 }), column('checkbox', 'wifi', 'Wi-Fi', 'WLAN')], must, { max: 30 }, because('For the list in case of fire; deleted after a month.', 'Für die Liste im Brandfall; nach einem Monat gelöscht.')),
      checkbox('parking', 'Needs a parking space', 'Braucht einen Parkplatz'), text('plate', 'Number plate', 'Kennzeichen', onlyIf(is('parking', true)), { maxLength: 15 }),
    ],
  },
  {
    key: 'heating-problem', service: 'building', team: 'Building Services', icon: 'flame', incident: true, urgency: 2, days: 1,
    name: w('Too cold or too warm', 'Zu kalt oder zu warm'), summary: w('Heating, cooling, ventilation.', 'Heizung, Kühlung, Lüftung.'), keywords: ['heating', 'Heizung', 'air condition', 'Klimaanlage', 'kalt', 'warm'],
    form: [
      office, text('where', 'Floor and room', 'Etage und Raum', must, { maxLength: 60 }),
      choice('problem', 'How is it?', 'Wie ist es?', [['cold', 'Too cold', 'Zu kalt'], ['warm', 'Too warm', 'Zu warm'], ['draught', 'Draughty', 'Es zieht'], ['noise', 'Noisy', 'Zu laut'], ['smell', 'It smells', 'Es riecht']], must),
      number('degrees', 'Degrees Celsius, if you know', 'Grad Celsius, falls bekannt', { min: -10, max: 50, decimals: 1 }),
      hint('smell', 'If it smells of gas: leave the building and call 112.', 'Bei Gasgeruch: Gebäude verlassen und 112 anrufen.', shownIf(is('problem', 'smell'))),
    ],
  },
  {
    key: 'building-repair', service: 'building', team: 'Building Services', icon: 'settings', incident: true, days: 3,
    name: w('Something is broken in the building', 'Etwas im Gebäude ist kaputt'), summary: w('Light, door, lift, water, furniture.', 'Licht, Tür, Aufzug, Wasser, Möbel.'), keywords: ['repair', 'Reparatur', 'lamp', 'Lampe', 'lift', 'Aufzug', 'toilet'],
    form: [
      office, text('where', 'Where exactly?', 'Wo genau?', must, { maxLength: 120 }),
      choice('what', 'What is broken?', 'Was ist kaputt?', [['light', 'Light', 'Licht'], ['door', 'Door or lock', 'Tür oder Schloss'], ['lift', 'Lift', 'Aufzug'], ['water', 'Water or toilet', 'Wasser oder Toilette'], ['furniture', 'Furniture', 'Möbel'], ['other', 'Something else', 'Etwas anderes']], must),
      checkbox('danger', 'Somebody could get hurt', 'Es besteht Verletzungsgefahr'), attachment('photo', 'Photo', 'Foto', { max: 5 }),
    ],
  },
  {
    key: 'cleaning', service: 'building', team: 'Building Services', icon: 'check-circle', days: 1,
    name: w('Cleaning', 'Reinigung'), summary: w('A spill, a special clean, more often.', 'Ein Missgeschick, eine Sonderreinigung, häufiger.'), keywords: ['clean', 'putzen', 'dirty'],
    form: [office, text('where', 'Where?', 'Wo?', must, { maxLength: 120 }), choice('what', 'What?', 'Was?', [['spill', 'Spill', 'Verschüttetes'], ['special', 'Special clean', 'Sonderreinigung'], ['regular', 'More often', 'Häufiger']], must), longText('more', 'Anything else?', 'Sonst noch etwas?', { maxLength: 1000 })],
  },
  {
    key: 'parking', service: 'hospitality', team: 'Reception & Events', icon: 'truck', days: 3, price: [4500, 'month'],
    name: w('Parking space', 'Parkplatz'), summary: w('By the month, for cars and bicycles; bicycles park free.', 'Monatlich, für Autos und Fahrräder; Fahrräder kostenlos.'), keywords: ['car', 'Auto', 'bike', 'Fahrrad', 'garage'],
    form: [
      office, choice('vehicle', 'For what?', 'Wofür?', [['car', 'Car', 'Auto'], ['electric', 'Electric car, with charging', 'Elektroauto, mit Laden'], ['bike', 'Bicycle', 'Fahrrad']], must),
      text('plate', 'Number plate', 'Kennzeichen', { visible: { not: is('vehicle', 'bike') }, required: true, maxLength: 15 }, because('So that your car is not towed.', 'Damit Ihr Auto nicht abgeschleppt wird.')),
      date('from', 'From', 'Ab', must, fromToday), checkbox('accessible', 'I need an accessible space', 'Ich brauche einen barrierefreien Platz'),
    ],
  },
  {
    key: 'catering', service: 'hospitality', team: 'Reception & Events', icon: 'receipt', days: 2,
    name: w('Catering', 'Bewirtung'), summary: w('Coffee, lunch or a buffet for your meeting.', 'Kaffee, Mittagessen oder Buffet für Ihre Besprechung.'), keywords: ['food', 'lunch', 'coffee', 'Essen', 'Kaffee', 'buffet'],
    form: [
      office, text('room', 'Room', 'Raum', must, { maxLength: 60 }), dateTime('at', 'When', 'Wann', must), number('people', 'People', 'Personen', must, { min: 1, max: 400, decimals: 0 }),
      choice('menu', 'What?', 'Was?', [['coffee', 'Coffee and cake', 'Kaffee und Kuchen'], ['sandwiches', 'Sandwiches', 'Belegte Brote'], ['buffet', 'Warm buffet', 'Warmes Buffet']], must),
      number('vegan', 'Of these vegan', 'Davon vegan', { min: 0, max: 400, decimals: 0 }), text('allergies', 'Allergies', 'Allergien', { maxLength: 300 }, help('Without names, please.', 'Bitte ohne Namen.')),
      text('costCentre', 'Cost centre', 'Kostenstelle', must, { maxLength: 10 }),
    ],
  },
];
