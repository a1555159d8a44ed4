@MP105 @judges-dcc
Feature: Only SR11.2 was let through by MP105

  @MP105-R9
  Rule: Other Commands to a Suspended Device stay refused with E5

    Scenario Outline: The <user> sends <request> to a Suspended <device>
      Given a Commissioned <device> that runs firmware 01000000
      And firmware 01000000 of the <device> leaves the Central Products List
      And the SMI Status of the <device> has become Suspended
      When the <user> sends <request> to the <device>
      Then the Request is answered at once with E5
      And nothing has reached the <device>

      Examples:
        | user             | device | request  |
        | Supplier         | ESME   | SR4.1.1  |
        | Supplier         | ESME   | SR6.2.10 |
        | Supplier         | ESME   | SR6.13   |
        | Network Operator | ESME   | SR6.2.10 |
        | Gas Supplier     | GSME   | SR6.2.10 |
        | Gas Supplier     | GSME   | SR6.13   |

      @alters-device
      Examples: that alter a Device
        | user             | device | request  |
        | Supplier         | ESME   | SR6.22   |
