@judges-dcc
Feature: What is not a Device's own changes nothing at the DCC

  The access control broker checks what it can of the protection of what comes from a Device: a signature, and the MAC of what
  it relays. The MAC of a Response that goes direct is for the user's own key, and the user's to check.

  @BASE-AC-AUTHENTIC
  Rule: What is not protected as its use case obliges reaches no user and changes nothing at the DCC

    Scenario Outline: A Response of the <device> to the <user> whose MAC does not hold
      Given a Commissioned <device> that runs firmware 01000000
      And firmware 02000000 of the <device> is on the Central Products List
      And the <device> runs firmware 02000000 although the SMI holds another
      And the <device> has the fault "wrong MAC"
      When the <user> sends SR11.2 to the <device>
      Then the later Response has code E21
      And the SMI holds firmware 01000000 for the <device>

      Examples:
        | user       | device |
        | Other User | ESME   |
        | Other User | GSME   |
        | Supplier   | PPMID  |
        | Supplier   | CHF    |

    @alters-device
    Scenario Outline: A Response whose signature does not hold, from <device>
      Given a Commissioned <device> that runs firmware 01000000
      And firmware 02000000 of the <device> is on the Central Products List
      And the <device> holds the image of firmware 02000000
      And the <device> has the fault "wrong signature"
      When the <user> sends SR11.3 for firmware 02000000 to the <device>
      Then the later Response has code E21
      And the SMI holds firmware 01000000 for the <device>

      Examples:
        | user         | device |
        | Supplier     | ESME   |
        | Gas Supplier | GSME   |

    @alters-device
    Scenario: An Alert whose signature does not hold
      Given a Commissioned ESME that runs firmware 01000000
      And the ESME has the fault "wrong signature"
      And the ESME holds the image of firmware 02000000
      Then the Supplier has got no Device Alert 8F72 from the ESME
