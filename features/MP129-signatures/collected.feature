@MP129 @judges-device
Feature: The signatures that a Device makes

  MP129, the CNSA variant for ECDSA, was targeted in February 2021 and isn't in the list of what went live. What it changes is
  not known; nothing on the wire is believed to. What stands here holds of signatures whatever MP129 changes.

  @MP129-R1
  Rule: Every signature is r and s of P-256 with SHA-256, 64 octets, and verifies

    @alters-device
    Scenario: Signatures of 256 Responses
      Given a Commissioned ESME that runs firmware 01000000
      When the Supplier sends SR11.3 for firmware 02000000 to the ESME 256 times
      Then all 256 signatures of the ESME verify as ECDSA on P-256 of 64 octets

  @MP129-R3
  Rule: No r repeats under one key, and no per-message secret is biased

    Two signatures with one per-message secret give the key away, and so do enough with biased ones. A secret can be worked out
    only where the private key is known, as an emulator's is. With 256 of them a bit is found that is 1 in less than 24 % or in
    more than 76 %, with a probability of 0.99 or more; fewer than one good Device in a million is called bad.

    @alters-device
    Scenario: Secrets of 256 signatures
      Given a Commissioned ESME that runs firmware 01000000
      When the Supplier sends SR11.3 for firmware 02000000 to the ESME 256 times
      Then the 256 signatures of the ESME have 256 different r
      And no bit of the per-message secrets of the ESME is biased

    @negative @alters-device
    Scenario: A Device whose secrets begin with eight zeros is found out, though its signatures verify
      Given a Commissioned ESME that runs firmware 01000000
      And the ESME has the fault "biased signatures"
      When the Supplier sends SR11.3 for firmware 02000000 to the ESME 256 times
      Then all 256 signatures of the ESME verify as ECDSA on P-256 of 64 octets
      And the 256 signatures of the ESME have 256 different r
      And bits 0 to 7 of the per-message secrets of the ESME are found to be biased

    @negative @alters-device
    Scenario: A Device that repeats its secret is found out, though its signatures verify
      Given a Commissioned ESME that runs firmware 01000000
      And the ESME has the fault "repeated per-message secret"
      When the Supplier sends SR11.3 for firmware 02000000 to the ESME 8 times
      Then all 8 signatures of the ESME verify as ECDSA on P-256 of 64 octets
      And the 8 signatures of the ESME have 1 different r

  @MP129-R2
  Rule: How the per-message secret is made can't be told from signatures

    FIPS 186-4 has two ways, B.5.1 and B.5.2; either is accepted, and neither shows on the wire.

    @alters-device
    Scenario: Signatures made in one way or the other
      Given a Commissioned ESME that runs firmware 01000000
      And the row "ecdsa/CNSA" is stated
      And the row "ecdsa/method" is stated
      When the Supplier sends SR11.3 for firmware 02000000 to the ESME 8 times
      Then all 8 signatures of the ESME verify as ECDSA on P-256 of 64 octets
