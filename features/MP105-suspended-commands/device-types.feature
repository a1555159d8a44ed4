@MP105 @judges-dcc
Feature: SR11.2 reaches Suspended Devices of every type that has firmware of its own

  @MP105-R2
  Rule: SR11.2 to a Suspended Device is admitted, delivered, and its answer returned

    Scenario Outline: The <user> reads the firmware version of a Suspended <device>
      Given a Commissioned <device> that runs firmware 01000000
      And firmware 01000000 of the <device> leaves the Central Products List
      And the SMI Status of the <device> has become Suspended
      When the <user> sends SR11.2 to the <device>
      Then the Request is answered at once with I99
      And the later Response has code I0
      And the later Response says that firmware 01000000 runs

      Examples:
        | user         | device |
        | Gas Supplier | GSME   |
        | Supplier     | CHF    |
        | Supplier     | PPMID  |
        | Supplier     | HCALCS |

  @MP105-R4
  Rule: The status held immediately before suspension is restored when the version read is on the list

    Scenario Outline: A Suspended <device> runs firmware that is on the list
      Given a Commissioned <device> that runs firmware 01000000
      And firmware 02000000 of the <device> is on the Central Products List
      And firmware 01000000 of the <device> leaves the Central Products List
      And the SMI Status of the <device> has become Suspended
      And the <device> runs firmware 02000000 although the SMI holds another
      When the <user> sends SR11.2 to the <device>
      Then the later Response says that firmware 02000000 runs
      And the SMI Status of the <device> is Commissioned

      Examples:
        | user         | device |
        | Gas Supplier | GSME   |
        | Supplier     | CHF    |
        | Supplier     | PPMID  |
        | Supplier     | HCALCS |

  @MP105-R6
  Rule: A failed read changes nothing, and 00000000 is never stored

    Scenario Outline: The <device> can't tell which firmware it runs
      Given a Commissioned <device> that runs firmware 01000000
      And the <device> has the fault "firmware version unreadable"
      When the <user> sends SR11.2 to the <device>
      Then the later Response says that the version could not be read
      And the SMI holds firmware 01000000 for the <device>

      Examples:
        | user         | device |
        | Gas Supplier | GSME   |
        | Supplier     | PPMID  |
        | Supplier     | HCALCS |

    @negative
    Scenario Outline: The <device> tells a version that no firmware has
      Given a Commissioned <device> that runs firmware 01000000
      And the <device> has the fault "version 00000000"
      When the <user> sends SR11.2 to the <device>
      Then the later Response says that firmware 00000000 runs
      And the SMI holds firmware 01000000 for the <device>

      Examples:
        | user         | device |
        | Supplier     | ESME   |
        | Gas Supplier | GSME   |
        | Supplier     | PPMID  |

  @MP105-R26
  Rule: Whether a Device behind a Suspended one is Suspended too is not in the sources read

    Scenario: An ESME is read while its Communications Hub is Suspended
      Given a Commissioned CHF that runs firmware 01000000
      And a Commissioned ESME that runs firmware 01000000
      And firmware 01000000 of the CHF leaves the Central Products List
      And the SMI Status of the CHF has become Suspended
      When the Supplier sends SR11.2 to the ESME
      Then the Request is answered at once with I99

    Scenario: A PPMID is read while the ESME that it belongs to is Suspended
      Given a Commissioned ESME that runs firmware 01000000
      And a Commissioned PPMID that runs firmware 01000000
      And the PPMID belongs to the ESME
      And firmware 01000000 of the ESME leaves the Central Products List
      And the SMI Status of the ESME has become Suspended
      When the Supplier sends SR11.2 to the PPMID
      Then the Request is answered at once with I99

    Scenario: A Gas Proxy Function is restored with its Communications Hub
      Given a Commissioned CHF that runs firmware 01000000
      And the GPF is in the SMI without firmware of its own
      And firmware 02000000 of the CHF is on the Central Products List
      And firmware 01000000 of the CHF leaves the Central Products List
      And the SMI Status of the GPF has become Suspended
      And the CHF runs firmware 02000000 although the SMI holds another
      When the Supplier sends SR11.2 to the CHF
      Then the later Response says that firmware 02000000 runs
      And the SMI Status of the GPF is Commissioned
