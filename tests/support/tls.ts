import { getCACertificates, setDefaultCACertificates } from 'node:tls';

/** A key that opens nothing: made for tests, known to everybody, trusted by no one but `trustTestCertificate`. For localhost. */
export const testTls = {
  key: `-----BEGIN PRIVATE KEY-----
MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgHLjLrnOuYyJuZXXo
tskEANHU0nsjjLj/lV6K9PQ/x0ihRANCAAQ4Go3oqKLH6BL6UKO7a9uNZI6f1R2u
pAxdePOCLdygjkHY2milCICiPFsIVRGxaHFW/8tCM519JPOnqtL5C524
-----END PRIVATE KEY-----
`,
  cert: `-----BEGIN CERTIFICATE-----
MIIBsDCCAVagAwIBAgIUS0AzCfteW47q9GTyHoOlnL1mEMkwCgYIKoZIzj0EAwIw
FDESMBAGA1UEAwwJbG9jYWxob3N0MCAXDTI2MTEyNjE2Mzk0NFoYDzIxMjYxMTAy
MTYzOTQ0WjAUMRIwEAYDVQQDDAlsb2NhbGhvc3QwWTATBgcqhkjOPQIBBggqhkjO
PQMBBwNCAAQ4Go3oqKLH6BL6UKO7a9uNZI6f1R2upAxdePOCLdygjkHY2milCICi
PFsIVRGxaHFW/8tCM519JPOnqtL5C524o4GDMIGAMB0GA1UdDgQWBBRUzpxKVpmR
DuQpND/Km8nM7kQzDTAfBgNVHSMEGDAWgBRUzpxKVpmRDuQpND/Km8nM7kQzDTAt
BgNVHREEJjAkgglsb2NhbGhvc3SCEWRlc2suYWNtZS5leGFtcGxlhwR/AAABMA8G
A1UdEwEB/wQFMAMBAf8wCgYIKoZIzj0EAwIDSAAwRQIhALK5OffYWl5qGQq1zxYE
YREMo0ua8W8BN5Jpk9ADW6SYAiBBDYiwxkuTzyceJTjoVQeySGF99K7hFu/tKIgC
MaXndA==
-----END CERTIFICATE-----
`,
};

/** From now on this process takes the certificate for a real one; what it gives back ends that. */
export function trustTestCertificate(): () => void {
  const before = getCACertificates('default');
  setDefaultCACertificates([...before, testTls.cert]);
  return () => setDefaultCACertificates(before);
}
