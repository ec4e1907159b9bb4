/**
 * Everything that a browser might let a page do and that this product never does, by the names that the current Chromium knows
 * (`document.featurePolicy.features()`) out of W3C's registry of permissions. A name that it does not know is logged as an error of the page,
 * and means nothing to any browser: `web-share`, `battery`, `bluetooth`, `ambient-light-sensor` and `speaker-selection` wait until it does;
 * stores.test.ts tells of a new one as soon as the installed browser brings it. Notifications are under no policy: they are asked for in context.
 */
const never = [
  // What senses the room, the device or where it is.
  'accelerometer camera captured-surface-control compute-pressure display-capture geolocation gyroscope idle-detection magnetometer',
  'microphone on-device-speech-recognition xr-spatial-tracking',
  // Other devices and programs, and the network around this one.
  'gamepad hid local-network local-network-access loopback-network midi serial usb',
  // Advertising, identity and money: nobody else is told anything, and who signs in does it here by password and code.
  'browsing-topics digital-credentials-get identity-credentials-get interest-cohort otp-credentials payment private-state-token-issuance',
  'private-state-token-redemption publickey-credentials-create publickey-credentials-get storage-access',
  // What tells one browser from another. The hints are requests for it, and what is asked for is sent with each request.
  'ch-device-memory ch-downlink ch-dpr ch-ect ch-prefers-color-scheme ch-prefers-reduced-motion ch-prefers-reduced-transparency ch-rtt',
  'ch-save-data ch-ua ch-ua-arch ch-ua-bitness ch-ua-form-factors ch-ua-full-version ch-ua-full-version-list ch-ua-high-entropy-values',
  'ch-ua-mobile ch-ua-model ch-ua-platform ch-ua-platform-version ch-ua-wow64 ch-viewport-height ch-viewport-width ch-width keyboard-map',
  'local-fonts window-management',
  // Models in the browser: texts of tickets are given to none.
  'language-detector language-model summarizer translator',
  // Reading what somebody copied elsewhere; pasting is theirs, and needs no permission.
  'clipboard-read',
  // Sound, film and the screen: no page plays anything, or holds the screen awake.
  'autoplay encrypted-media fullscreen picture-in-picture screen-wake-lock',
  // What makes pages slow or outlives them: usage is told by `sendBeacon`, which is none of these.
  'aria-notify cross-origin-isolated deferred-fetch deferred-fetch-minimal sync-xhr unload',
];

/** What our pages do themselves, and nobody in a frame of theirs may: Copy puts the address of a ticket, or a new token, where it can be pasted. */
const ours = ['clipboard-write'];

const names = never.flatMap((line) => line.split(' '));

/** For documents: nothing of this is there, for us as for anybody in a frame. */
export const permissionsOfPages = [...names.map((name) => `${name}=()`), ...ours.map((name) => `${name}=(self)`)].join(', ');

/** In what is no document no script runs; there the header is short, because it travels with every answer. */
export const permissionsOfData = 'accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), microphone=(), usb=()';
