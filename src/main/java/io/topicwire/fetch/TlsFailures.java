package io.topicwire.fetch;

import java.security.cert.CertPathBuilderException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLPeerUnverifiedException;

/** What is wrong with a certificate or a TLS connection, in plain words. */
final class TlsFailures {
    /** Longest chain of causes that is followed. */
    private static final int CAUSES = 20;

    private TlsFailures() {}

    static String reason(SSLException failure, String host) {
        if (failure instanceof SSLPeerUnverifiedException) {
            return "the certificate of " + host + " is for another name";
        }
        boolean aboutCertificate = false;
        Throwable at = failure;
        for (int i = 0; at != null && i < CAUSES; i++) {
            if (at instanceof CertificateExpiredException) {
                return "the certificate of " + host + " has expired";
            }
            if (at instanceof CertificateNotYetValidException) {
                return "the certificate of " + host + " is not valid yet";
            }
            if (at instanceof CertPathBuilderException) {
                return "the certificate of " + host + " is not signed by an authority that this machine trusts";
            }
            aboutCertificate |= at instanceof CertificateException || at instanceof CertPathValidatorException;
            at = at.getCause();
        }
        return aboutCertificate
                ? "the certificate of " + host + " is not acceptable"
                : "no secure connection to " + host + " could be agreed on";
    }
}
