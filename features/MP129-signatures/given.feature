@MP129 @judges-device
Feature: The signatures that a Device is given

  Background:
    Given a Commissioned ESME that runs firmware 01000000

  @MP129-R3 @negative
  Rule: What isn't r and s of P-256 in 64 octets is no signature, and the Command isn't executed

    @alters-device
    Scenario Outline: A Command under a signature that is <form>
      Given the ESME holds the image of firmware 02000000
      When the ESME gets SR11.3 of the Supplier for firmware 02000000 under a signature that is <form>
      Then the ESME has answered nothing to it
      When the Supplier sends SR11.2 to the ESME
      Then the later Response says that firmware 01000000 runs

      Examples:
        | form         |
        | truncated    |
        | over-long    |
        | one of P-384 |

  @MP129-R1
  Rule: Of the two values of s that verify, either is accepted

    @alters-device
    Scenario Outline: A Command under a signature that is <form>
      Given the ESME holds the image of firmware 02000000
      When the ESME gets SR11.3 of the Supplier for firmware 02000000 under a signature that is <form>
      Then the ESME has answered it with code 0 and firmware 02000000

      Examples:
        | form   |
        | high-S |
        | low-S  |
