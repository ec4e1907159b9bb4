import type { SeedLocation, SeedPerson } from '../types.ts';

export const acmeLocations: SeedLocation[] = [
  { name: 'Berlin', country: 'DE', timeZone: 'Europe/Berlin' },
  { name: 'Munich', country: 'DE', timeZone: 'Europe/Berlin' },
  { name: 'Paris', country: 'FR', timeZone: 'Europe/Paris' },
  { name: 'Lisbon', country: 'PT', timeZone: 'Europe/Lisbon' },
  { name: 'London', country: 'GB', timeZone: 'Europe/London' },
  { name: 'New York', country: 'US', timeZone: 'America/New_York' },
  { name: 'São Paulo', country: 'BR', timeZone: 'America/Sao_Paulo' },
  { name: 'Nairobi', country: 'KE', timeZone: 'Africa/Nairobi' },
  { name: 'Bengaluru', country: 'IN', timeZone: 'Asia/Kolkata' },
  { name: 'Osaka', country: 'JP', timeZone: 'Asia/Tokyo' },
];

export const acmeDepartments = [
  'Board',
  'IT',
  'People & Culture',
  'Facilities',
  'Finance',
  'Legal',
  'Engineering',
  'Sales',
  'Marketing',
  'Customer Care',
  'Production',
];

export const acmePeople: SeedPerson[] = [
  ['katharina.brandt', 'Katharina', 'Brandt', 'Board', 'Berlin', 'de', undefined, { vip: true, phone: '+49 30 5550 100' }],
  ['samuel.adeyemi', 'Samuel', 'Adeyemi', 'Board', 'London', 'en', 'katharina.brandt', { vip: true, phone: '+44 20 5550 101' }],
  ['yuki.tanaka', 'Yuki', 'Tanaka', 'Board', 'Osaka', 'ja', 'katharina.brandt', { vip: true }],

  ['miriam.cohen', 'Miriam', 'Cohen', 'IT', 'Berlin', 'en', 'samuel.adeyemi', { phone: '+49 30 5550 201' }],
  ['jonas.weber', 'Jonas', 'Weber', 'IT', 'Berlin', 'de', 'miriam.cohen', { phone: '+49 30 5550 202' }],
  ['priya.raman', 'Priya', 'Raman', 'IT', 'Bengaluru', 'en', 'jonas.weber', { phone: '+91 80 5550 203' }],
  ['luca.moretti', 'Luca', 'Moretti', 'IT', 'Munich', 'de', 'jonas.weber'],
  ['fatou.diallo', 'Fatou', 'Diallo', 'IT', 'Paris', 'fr', 'jonas.weber'],
  ['oleksandr.koval', 'Oleksandr', 'Koval', 'IT', 'Berlin', 'uk', 'miriam.cohen'],
  ['grace.wanjiru', 'Grace', 'Wanjiru', 'IT', 'Nairobi', 'en', 'jonas.weber'],
  ['henrik.dahl', 'Henrik', 'Dahl', 'IT', 'Berlin', 'da', 'miriam.cohen'],
  ['thomas.albrecht', 'Thomas', 'Albrecht', 'IT', 'Berlin', 'de', 'samuel.adeyemi', { phone: '+49 30 5550 210' }],

  ['sofia.almeida', 'Sofia', 'Almeida', 'People & Culture', 'Lisbon', 'pt', 'katharina.brandt'],
  ['anja.schulz', 'Anja', 'Schulz', 'People & Culture', 'Berlin', 'de', 'sofia.almeida', { phone: '+49 30 5550 301' }],
  ['daniel.okoro', 'Daniel', 'Okoro', 'People & Culture', 'London', 'en', 'sofia.almeida'],
  ['meera.iyer', 'Meera', 'Iyer', 'People & Culture', 'Bengaluru', 'en', 'anja.schulz'],
  ['claire.dubois', 'Claire', 'Dubois', 'People & Culture', 'Paris', 'fr', 'anja.schulz'],

  ['mehmet.yilmaz', 'Mehmet', 'Yılmaz', 'Facilities', 'Berlin', 'de', 'samuel.adeyemi', { phone: '+49 30 5550 401' }],
  ['ewa.kowalska', 'Ewa', 'Kowalska', 'Facilities', 'Berlin', 'pl', 'mehmet.yilmaz'],
  ['bruno.carvalho', 'Bruno', 'Carvalho', 'Facilities', 'Lisbon', 'pt', 'mehmet.yilmaz'],
  ['hassan.karimi', 'Hassan', 'Karimi', 'Facilities', 'Munich', 'de', 'mehmet.yilmaz'],
  ['tuan.nguyen', 'Tuấn', 'Nguyễn', 'Facilities', 'Berlin', 'de', 'mehmet.yilmaz'],

  ['ingrid.larsson', 'Ingrid', 'Larsson', 'Finance', 'Berlin', 'sv', 'katharina.brandt', { phone: '+49 30 5550 501' }],
  ['markus.huber', 'Markus', 'Huber', 'Finance', 'Munich', 'de', 'ingrid.larsson'],
  ['amina.said', 'Amina', 'Said', 'Finance', 'Nairobi', 'en', 'ingrid.larsson'],
  ['pierre.lefevre', 'Pierre', 'Lefèvre', 'Finance', 'Paris', 'fr', 'ingrid.larsson'],
  ['rachel.goldberg', 'Rachel', 'Goldberg', 'Finance', 'New York', 'en-US', 'ingrid.larsson'],

  ['elena.papadaki', 'Elena', 'Papadaki', 'Legal', 'Berlin', 'el', 'katharina.brandt', { phone: '+49 30 5550 601' }],
  ['johannes.vogt', 'Johannes', 'Vogt', 'Legal', 'Berlin', 'de', 'elena.papadaki'],
  ['nadia.benali', 'Nadia', 'Benali', 'Legal', 'Paris', 'fr', 'elena.papadaki'],
  ['petra.neumann', 'Petra', 'Neumann', 'Legal', 'Berlin', 'de', 'katharina.brandt', { phone: '+49 30 5550 610' }],

  ['david.kim', 'David', 'Kim', 'Engineering', 'New York', 'en-US', 'samuel.adeyemi'],
  ['lena.hoffmann', 'Lena', 'Hoffmann', 'Engineering', 'Berlin', 'de', 'david.kim', { phone: '+49 30 5550 711' }],
  ['arjun.mehta', 'Arjun', 'Mehta', 'Engineering', 'Bengaluru', 'en', 'david.kim'],
  ['zofia.nowak', 'Zofia', 'Nowak', 'Engineering', 'Berlin', 'pl', 'lena.hoffmann'],
  ['kenji.watanabe', 'Kenji', 'Watanabe', 'Engineering', 'Osaka', 'ja', 'david.kim'],
  ['chidi.eze', 'Chidi', 'Eze', 'Engineering', 'London', 'en', 'david.kim'],
  ['maria.oconnor', 'Maria', 'O’Connor', 'Engineering', 'London', 'en-GB', 'david.kim'],
  ['felix.bauer', 'Felix', 'Bauer', 'Engineering', 'Munich', 'de', 'lena.hoffmann'],
  ['noor.hassan', 'Noor', 'Hassan', 'Engineering', 'Berlin', 'ar', 'lena.hoffmann'],
  ['ravi.shankar', 'Ravi', 'Shankar', 'Engineering', 'Bengaluru', 'en', 'arjun.mehta'],

  ['isabel.fernandez', 'Isabel', 'Fernández', 'Sales', 'Paris', 'es', 'samuel.adeyemi', { vip: true }],
  ['tom.becker', 'Tom', 'Becker', 'Sales', 'Berlin', 'de', 'isabel.fernandez'],
  ['olivia.brown', 'Olivia', 'Brown', 'Sales', 'New York', 'en-US', 'isabel.fernandez'],
  ['gabriel.santos', 'Gabriel', 'Santos', 'Sales', 'São Paulo', 'pt-BR', 'isabel.fernandez'],
  ['wei.chen', 'Wei', 'Chen', 'Sales', 'Osaka', 'zh', 'isabel.fernandez'],
  ['sarah.mbeki', 'Sarah', 'Mbeki', 'Sales', 'Nairobi', 'en', 'isabel.fernandez'],

  ['hugo.martin', 'Hugo', 'Martin', 'Marketing', 'Paris', 'fr', 'isabel.fernandez'],
  ['julia.krause', 'Julia', 'Krause', 'Marketing', 'Berlin', 'de', 'hugo.martin'],
  ['emma.wilson', 'Emma', 'Wilson', 'Marketing', 'London', 'en-GB', 'hugo.martin'],
  ['andre.silva', 'André', 'Silva', 'Marketing', 'Lisbon', 'pt', 'hugo.martin'],

  ['beatrice.rossi', 'Beatrice', 'Rossi', 'Customer Care', 'Munich', 'it', 'samuel.adeyemi'],
  ['lukas.zimmermann', 'Lukas', 'Zimmermann', 'Customer Care', 'Munich', 'de', 'beatrice.rossi'],
  ['aisha.khan', 'Aisha', 'Khan', 'Customer Care', 'London', 'en', 'beatrice.rossi'],
  ['carlos.mendez', 'Carlos', 'Méndez', 'Customer Care', 'São Paulo', 'es', 'beatrice.rossi'],
  ['hanna.virtanen', 'Hanna', 'Virtanen', 'Customer Care', 'Berlin', 'fi', 'beatrice.rossi'],
  ['joao.pereira', 'João', 'Pereira', 'Customer Care', 'Lisbon', 'pt', 'beatrice.rossi'],

  ['stefan.wagner', 'Stefan', 'Wagner', 'Production', 'Munich', 'de', 'samuel.adeyemi'],
  ['dragana.jovanovic', 'Dragana', 'Jovanović', 'Production', 'Munich', 'sr', 'stefan.wagner'],
  ['ali.demir', 'Ali', 'Demir', 'Production', 'Munich', 'tr', 'stefan.wagner'],
  ['monika.richter', 'Monika', 'Richter', 'Production', 'Munich', 'de', 'stefan.wagner'],
  ['peter.mwangi', 'Peter', 'Mwangi', 'Production', 'Nairobi', 'en', 'stefan.wagner'],
];
